create index file_given on files.file (created_by, created_at);

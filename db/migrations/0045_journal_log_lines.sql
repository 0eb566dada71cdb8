-- A paper's place in the public log is found by its line: the proof of it is made from there (archive.md §10).
create index log_entry_line on journal.log_entry (line);

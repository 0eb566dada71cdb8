-- Nothing proves service of a decision yet, and its periods have not begun (I-REG-14): who will prove it brings its own record.
alter table registration.decision drop column served_on;

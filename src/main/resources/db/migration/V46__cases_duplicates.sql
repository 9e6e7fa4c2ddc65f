-- Erasing a case takes the link out of those that were joined to it.
create index case_file_duplicate_ix on case_file (office_id, duplicate_of) where duplicate_of is not null;

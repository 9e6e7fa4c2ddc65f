alter table case_file add column closing_message text;
alter table case_file add column waiting_for varchar(20);

-- What files came with a mail: to offer them for a letter, and to know a file again on another case. The bytes stay in the mail.
create table incoming_mail_file (
    office_id uuid not null constraint incoming_mail_file_office_fk references office,
    mail_id uuid not null,
    -- Its place among the leaves of the mail.
    number integer not null,
    name varchar(200) not null,
    bytes bigint not null,
    content_hash varchar(64) not null,
    -- Whether it is of a kind that is handed out (law.md EM-10).
    allowed boolean not null,
    constraint incoming_mail_file_mail_fk foreign key (mail_id, office_id) references incoming_mail (id, office_id)
        on delete cascade,
    constraint incoming_mail_file_pk primary key (mail_id, number)
);
create index incoming_mail_file_content_ix on incoming_mail_file (office_id, content_hash);

-- Mails from before are looked through when somebody asks for the files of their case.
alter table incoming_mail add column files_listed boolean not null default false;

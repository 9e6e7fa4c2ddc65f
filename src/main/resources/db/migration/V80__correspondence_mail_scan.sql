-- What the virus scanner said of the files of a mail; a number of -1 stands for the mail as it came, where that cannot be taken apart.
create table mail_scan (
    office_id uuid not null,
    mail_id uuid not null,
    number integer not null,
    state varchar(12) not null,
    finding varchar(200),
    constraint mail_scan_pk primary key (mail_id, number),
    constraint mail_scan_mail_fk foreign key (mail_id, office_id) references incoming_mail (id, office_id) on delete cascade
);

alter table incoming_mail add column scanned_at timestamptz;
create index incoming_mail_unscanned_ix on incoming_mail (office_id, arrived_at) where scanned_at is null;

-- By what DNS names an office's own mail server: the selector of its DKIM key, and a word of the SPF record (law.md EM-7). Of the
-- installation's the operator says it.
alter table office_relay add column dkim_selector varchar(63);
alter table office_relay add column spf varchar(255);

-- What DNS said last about letters from an office's own address through the mail server it uses; about another address or server it says
-- nothing. Names nobody.
create table sender_check (
    office_id uuid constraint sender_check_pk primary key constraint sender_check_office_fk references office,
    asked_about text not null,
    asked_at timestamptz not null,
    aligned boolean,
    known_at timestamptz,
    constraint sender_check_known_ck check ((aligned is null) = (known_at is null))
);

-- From which address a letter leaves, decided at its first try and the same in all its copies.
alter table message add column leaves_from varchar(254);

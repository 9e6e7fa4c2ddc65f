-- The disclosure register (law.md DS-21, ER-8): what of a case went to somebody who is not the person it is about.
create table disclosure (
    id uuid constraint disclosure_pk primary key,
    office_id uuid not null constraint disclosure_office_fk references office,
    case_id uuid not null,
    case_reference varchar(20) not null,
    letter_id uuid not null,
    recipient varchar(200) not null,
    address varchar(254) not null,
    pieces text not null,
    channel varchar(20) not null,
    purpose varchar(200) not null,
    basis varchar(200) not null,
    sent_by uuid,
    sent_at timestamptz not null,
    constraint disclosure_case_fk foreign key (case_id, office_id) references case_file (id, office_id),
    constraint disclosure_letter_uk unique (office_id, letter_id)
);
create index disclosure_sent_ix on disclosure (office_id, sent_at);
create index disclosure_case_ix on disclosure (office_id, case_id);

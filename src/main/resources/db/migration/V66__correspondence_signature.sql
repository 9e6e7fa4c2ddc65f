-- What stands below a letter: of the office, and of a colleague who has written one down.
create table signature (
    id uuid constraint signature_pk primary key,
    office_id uuid not null constraint signature_office_fk references office,
    -- Empty for the office's own.
    staff_id uuid,
    english text not null,
    welsh text not null,
    version integer not null,
    constraint signature_office_key unique (id, office_id),
    constraint signature_staff_uk unique nulls not distinct (office_id, staff_id)
);

-- The signature as the writer saw it, and the language of what stands around the letter.
alter table message
    add column signature text,
    add column language varchar(10) not null default 'ENGLISH';

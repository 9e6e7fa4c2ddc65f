-- Texts an office writes again and again. The gaps in them are words in double braces.
create table letter_template (
    id uuid constraint letter_template_pk primary key,
    office_id uuid not null constraint letter_template_office_fk references office,
    name varchar(80) not null,
    kind varchar(10) not null,
    english text not null,
    welsh text not null,
    changed_at timestamptz not null,
    version integer not null,
    constraint letter_template_office_key unique (id, office_id)
);
create unique index letter_template_name_uk on letter_template (office_id, lower(name));

-- In which language the person is written to.
alter table constituent add column language varchar(10) not null default 'ENGLISH';

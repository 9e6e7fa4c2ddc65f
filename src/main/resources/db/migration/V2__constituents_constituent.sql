create table constituent (
    id uuid constraint constituent_pk primary key,
    office_id uuid not null constraint constituent_office_fk references office,
    full_name varchar(200) not null,
    email varchar(254),
    email_normalised varchar(254),
    phone varchar(60),
    phone_e164 varchar(20),
    address_line1 varchar(200),
    address_line2 varchar(200),
    town varchar(100),
    postcode varchar(10),
    area_check varchar(20) not null,
    created_at timestamptz not null,
    version integer not null
);
create index constituent_email_ix on constituent (office_id, email_normalised);
create index constituent_name_ix on constituent (office_id, lower(full_name));

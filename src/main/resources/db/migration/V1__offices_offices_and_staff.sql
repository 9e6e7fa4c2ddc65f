-- Offices and staff belong to the installation, not to one office: sign-in must read them before any office is bound.
create table organisation (
    id uuid constraint organisation_pk primary key,
    name varchar(200) not null
);

create table office (
    id uuid constraint office_pk primary key,
    organisation_id uuid constraint office_organisation_fk references organisation,
    slug varchar(60) not null constraint office_slug_uk unique constraint office_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    kind varchar(30) not null,
    name varchar(200) not null,
    representative varchar(200) not null,
    representative_title varchar(200) not null,
    area varchar(200) not null,
    area_postcodes varchar(2000) not null default '',
    nation varchar(30) not null,
    reference_prefix varchar(4) not null,
    email varchar(254) not null,
    phone varchar(60) not null default '',
    address varchar(400) not null default '',
    accent varchar(7),
    undo_seconds integer not null default 20 constraint office_undo_ck check (undo_seconds between 0 and 600),
    approval_required boolean not null default false,
    acknowledge_days integer not null default 2,
    version integer not null default 0
);

create table staff_account (
    id uuid constraint staff_account_pk primary key,
    email varchar(254) not null,
    full_name varchar(200) not null,
    password_hash varchar(200) not null,
    enabled boolean not null default true,
    operator boolean not null default false,
    last_office_id uuid constraint staff_account_last_office_fk references office on delete set null,
    shortcuts_enabled boolean not null default true,
    theme varchar(10) not null default 'light',
    version integer not null default 0
);
create unique index staff_account_email_uk on staff_account (lower(email));

create table staff_membership (
    staff_id uuid not null constraint staff_membership_staff_fk references staff_account on delete cascade,
    office_id uuid not null constraint staff_membership_office_fk references office on delete cascade,
    role varchar(20) not null,
    constraint staff_membership_pk primary key (staff_id, office_id, role)
);
create index staff_membership_office_ix on staff_membership (office_id);

create table bank_holiday (
    nation varchar(30) not null,
    day date not null,
    title varchar(100) not null,
    source varchar(100) not null,
    constraint bank_holiday_pk primary key (nation, day)
);

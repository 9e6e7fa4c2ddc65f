-- Organisations that offices write to. The installation's own entries belong to no office: every office reads them, and the
-- operator keeps them. (The table "organisation" groups offices and is another thing.)
create table directory_entry (
    id uuid constraint directory_entry_pk primary key,
    name varchar(200) not null,
    kind varchar(20) not null,
    email varchar(254),
    phone varchar(60) not null default '',
    postal_address varchar(400) not null default '',
    target_days integer not null constraint directory_entry_target_ck check (target_days between 1 and 250),
    retired_at timestamptz
);
create index directory_entry_name_ix on directory_entry (lower(name));

-- What an office adds: an organisation of its own, or its own address and target of one of the installation's.
create table office_directory_entry (
    id uuid constraint office_directory_entry_pk primary key,
    office_id uuid not null constraint office_directory_entry_office_fk references office,
    shared_id uuid constraint office_directory_entry_shared_fk references directory_entry,
    name varchar(200),
    kind varchar(20),
    email varchar(254),
    phone varchar(60) not null default '',
    postal_address varchar(400) not null default '',
    target_days integer not null constraint office_directory_entry_target_ck check (target_days between 1 and 250),
    retired_at timestamptz,
    constraint office_directory_entry_uk unique (office_id, shared_id),
    constraint office_directory_entry_own_ck check (shared_id is not null or name is not null and kind is not null)
);
create index office_directory_entry_name_ix on office_directory_entry (office_id, lower(name));

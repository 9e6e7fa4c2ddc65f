create table case_file (
    id uuid constraint case_file_pk primary key,
    office_id uuid not null constraint case_file_office_fk references office,
    reference varchar(12) not null,
    constituent_id uuid not null constraint case_file_constituent_fk references constituent,
    channel varchar(20) not null,
    title varchar(200) not null,
    category varchar(40) not null,
    status varchar(20) not null,
    priority varchar(10) not null,
    team varchar(40),
    owner_id uuid,
    opened_at timestamptz not null,
    acknowledge_by date,
    acknowledged_at timestamptz,
    due_on date,
    target_days integer,
    warned_at timestamptz,
    breached_at timestamptz,
    closed_at timestamptz,
    closed_on date,
    outcome varchar(30),
    retain_until date,
    duplicate_of uuid,
    last_activity_at timestamptz not null,
    answers jsonb not null default '{}',
    version integer not null,
    constraint case_file_reference_uk unique (office_id, reference)
);
create index case_file_activity_ix on case_file (office_id, last_activity_at desc);
create index case_file_status_ix on case_file (office_id, status, last_activity_at desc);
create index case_file_owner_ix on case_file (office_id, owner_id, status);
create index case_file_constituent_ix on case_file (office_id, constituent_id);

create table case_note (
    id uuid constraint case_note_pk primary key,
    office_id uuid not null constraint case_note_office_fk references office,
    case_id uuid not null constraint case_note_case_fk references case_file,
    author_id uuid not null,
    body text not null,
    written_at timestamptz not null,
    version integer not null
);
create index case_note_case_ix on case_note (office_id, case_id, written_at);

-- Status and clocks as they changed; details are enums, dates and ids only.
create table case_event (
    id uuid constraint case_event_pk primary key,
    office_id uuid not null constraint case_event_office_fk references office,
    case_id uuid not null constraint case_event_case_fk references case_file,
    kind varchar(40) not null,
    actor_id uuid,
    detail varchar(200),
    happened_at timestamptz not null,
    version integer not null
);
create index case_event_case_ix on case_event (office_id, case_id, happened_at);

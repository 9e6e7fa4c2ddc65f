create table message (
    id uuid constraint message_pk primary key,
    office_id uuid not null constraint message_office_fk references office,
    case_id uuid constraint message_case_fk references case_file,
    direction varchar(3) not null,
    kind varchar(20) not null,
    state varchar(20) not null,
    inbox_state varchar(20),
    author_id uuid,
    sender varchar(254),
    sender_name varchar(200),
    recipient varchar(254),
    recipient_name varchar(200),
    subject varchar(300) not null,
    body text not null,
    message_id varchar(200),
    in_reply_to varchar(200),
    reference_ids text,
    created_at timestamptz not null,
    send_after timestamptz,
    sent_at timestamptz,
    attempts integer not null default 0,
    failure varchar(300),
    version integer not null
);
create index message_case_ix on message (office_id, case_id, created_at);
create index message_state_ix on message (office_id, direction, state);
create unique index message_message_id_uk on message (office_id, direction, message_id) where message_id is not null;

create table draft (
    id uuid constraint draft_pk primary key,
    office_id uuid not null constraint draft_office_fk references office,
    case_id uuid not null constraint draft_case_fk references case_file,
    staff_id uuid not null,
    kind varchar(10) not null,
    subject varchar(300) not null default '',
    body text not null default '',
    saved_at timestamptz not null,
    version integer not null,
    constraint draft_uk unique (office_id, case_id, staff_id, kind)
);

-- Opens the tracking page; only the hash is kept.
create table tracking_token (
    token_hash varchar(64) constraint tracking_token_pk primary key,
    office_id uuid not null constraint tracking_token_office_fk references office,
    case_id uuid not null constraint tracking_token_case_fk references case_file,
    created_at timestamptz not null,
    expires_on date
);
create index tracking_token_case_ix on tracking_token (office_id, case_id);

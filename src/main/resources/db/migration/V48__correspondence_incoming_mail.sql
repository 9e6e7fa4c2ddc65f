-- Where an office's mail comes in. The password or token is encrypted with the installation's secret.
create table mailbox (
    id uuid constraint mailbox_pk primary key,
    office_id uuid not null constraint mailbox_office_fk references office,
    address varchar(254) not null,
    host varchar(255),
    port integer,
    security varchar(10) not null,
    sign_in varchar(10) not null,
    username varchar(254) not null,
    credential text not null,
    folder varchar(200) not null,
    processed_folder varchar(200) not null,
    active boolean not null,
    -- One node reads a mailbox at a time.
    reader uuid,
    reader_until timestamptz,
    read_at timestamptz,
    problem varchar(300),
    created_at timestamptz not null,
    version integer not null,
    constraint mailbox_address_uk unique (office_id, address)
);

-- Every mail that came in, from the moment it is ours; it is read and sorted afterwards. When its case is erased, the row stays
-- without anything about anybody, so that the same mail is not taken in again.
create table incoming_mail (
    id uuid constraint incoming_mail_pk primary key,
    office_id uuid not null constraint incoming_mail_office_fk references office,
    mailbox_id uuid constraint incoming_mail_mailbox_fk references mailbox,
    uid_validity bigint,
    uid bigint,
    content_key varchar(64) not null,
    size bigint not null,
    arrived_at timestamptz not null,
    state varchar(12) not null,
    tries integer not null default 0,
    problem varchar(300),
    sender varchar(254),
    sender_name varchar(200),
    subject varchar(300),
    preview varchar(300),
    filed_at timestamptz,
    -- The case it is on, or which it seems to belong to while somebody has to look at it.
    case_id uuid constraint incoming_mail_case_fk references case_file,
    why varchar(20),
    handled_at timestamptz,
    handled_by uuid,
    version integer not null,
    constraint incoming_mail_uid_uk unique (office_id, mailbox_id, uid_validity, uid),
    constraint incoming_mail_content_uk unique (office_id, content_key)
);
create index incoming_mail_state_ix on incoming_mail (office_id, state, arrived_at desc, id);
create index incoming_mail_open_ix on incoming_mail (office_id, arrived_at desc, id) where handled_at is null;
create index incoming_mail_case_ix on incoming_mail (office_id, case_id);

-- The mail as it came, in pieces. They are written before the row that owns them, once its key is known.
create table incoming_mail_part (
    office_id uuid not null constraint incoming_mail_part_office_fk references office,
    mail_id uuid not null constraint incoming_mail_part_mail_fk references incoming_mail on delete cascade
        deferrable initially deferred,
    number integer not null,
    bytes bytea not null,
    constraint incoming_mail_part_pk primary key (mail_id, number)
);

-- Why a letter may not be answered automatically (law.md EM-4); empty when it may.
alter table message add column no_answer varchar(20);

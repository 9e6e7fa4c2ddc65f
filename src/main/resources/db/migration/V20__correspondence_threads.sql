-- One letter per press of the button, however often it is pressed.
alter table message add column idempotency_key varchar(64);
create unique index message_idempotency_uk on message (office_id, idempotency_key) where idempotency_key is not null;

-- A Message-ID ends in the office's domain, which may be long.
alter table message alter column message_id type varchar(320), alter column in_reply_to type varchar(320);

-- How often an address was answered automatically (law.md EM-4), and what arrived in which state.
create index message_acknowledged_ix on message (office_id, lower(recipient), created_at) where kind = 'ACKNOWLEDGEMENT';
create index message_inbox_ix on message (office_id, inbox_state) where direction = 'IN';

-- Where answers to a case's letters go. A token routes and proves nothing about the sender (law.md EM-1), so it is kept as it is:
-- every letter of the case to the same person bears the same one.
create table reply_address (
    id uuid constraint reply_address_pk primary key,
    office_id uuid not null constraint reply_address_office_fk references office,
    case_id uuid not null constraint reply_address_case_fk references case_file,
    correspondent varchar(254) not null,
    token varchar(16) not null,
    created_at timestamptz not null,
    revoked_at timestamptz,
    constraint reply_address_token_uk unique (office_id, token),
    constraint reply_address_correspondent_uk unique (office_id, case_id, correspondent)
);

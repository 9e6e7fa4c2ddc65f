-- Under which name a relay took a letter: some give it another Message-ID, and report by their own name alone (law.md EM-3).
alter table message add column relay_id varchar(100);
create index message_relay_ix on message (office_id, relay_id) where relay_id is not null;

-- Reports of relays that were taken in, so that each counts once. Names nobody; forgotten after a week.
create table relay_event (
    office_id uuid not null constraint relay_event_office_fk references office,
    event_id varchar(100) not null,
    taken_at timestamptz not null,
    constraint relay_event_pk primary key (office_id, event_id)
);

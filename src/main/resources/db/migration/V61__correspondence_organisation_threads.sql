-- The letters of a case to and from one organisation, apart from those with the resident, and the clock that runs for its answer.
create table organisation_thread (
    id uuid constraint organisation_thread_pk primary key,
    office_id uuid not null constraint organisation_thread_office_fk references office,
    case_id uuid not null,
    organisation_id uuid not null,
    name varchar(200) not null,
    address varchar(254) not null,
    target_days integer not null,
    state varchar(20) not null,
    asked_on date,
    due_on date,
    escalate_on date,
    reminder text,
    created_at timestamptz not null,
    version integer not null,
    constraint organisation_thread_office_key unique (id, office_id),
    constraint organisation_thread_case_fk foreign key (case_id, office_id) references case_file (id, office_id),
    constraint organisation_thread_uk unique (office_id, case_id, organisation_id)
);

alter table message
    add constraint message_office_key unique (id, office_id),
    add column thread_id uuid,
    add column answer varchar(20),
    add constraint message_thread_fk foreign key (thread_id, office_id) references organisation_thread (id, office_id);
create index message_thread_ix on message (thread_id) where thread_id is not null;

alter table reply_address
    add column thread_id uuid,
    add constraint reply_address_thread_fk foreign key (thread_id, office_id) references organisation_thread (id, office_id),
    drop constraint reply_address_correspondent_uk;
-- Two threads may share an address; the answers to each come back by a token of its own.
create unique index reply_address_correspondent_uk
    on reply_address (office_id, case_id, correspondent, coalesce(thread_id, '00000000-0000-0000-0000-000000000000'));

-- What of the case goes along with a letter to an organisation: as it was when it was chosen.
create table enclosure (
    id uuid constraint enclosure_pk primary key,
    office_id uuid not null constraint enclosure_office_fk references office,
    case_id uuid not null,
    message_id uuid not null,
    position integer not null,
    title varchar(300) not null,
    words text not null,
    constraint enclosure_case_fk foreign key (case_id, office_id) references case_file (id, office_id),
    constraint enclosure_message_fk foreign key (message_id, office_id) references message (id, office_id),
    constraint enclosure_uk unique (office_id, message_id, position)
);
create index enclosure_case_ix on enclosure (office_id, case_id);

-- Letters to organisations are drafted too.
alter table draft alter column kind type varchar(20);

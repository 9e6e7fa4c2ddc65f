-- What was carried from one case to another, by merging them or by moving letters, so that it can be undone. Erased with either case.
create table case_move (
    id uuid constraint case_move_pk primary key,
    office_id uuid not null constraint case_move_office_fk references office,
    kind varchar(10) not null,
    from_case uuid not null,
    onto_case uuid not null,
    from_reference varchar(12) not null,
    onto_reference varchar(12) not null,
    -- Of the case that was merged: what it was called, what its resident had answered, and how both cases stood.
    title varchar(200) not null,
    answers jsonb not null,
    from_status varchar(20) not null,
    onto_status varchar(20) not null,
    unread integer not null,
    moved_by uuid not null,
    moved_at timestamptz not null,
    undone_by uuid,
    undone_at timestamptz,
    version integer not null,
    constraint case_move_office_key unique (id, office_id),
    constraint case_move_from_fk foreign key (from_case, office_id) references case_file (id, office_id),
    constraint case_move_onto_fk foreign key (onto_case, office_id) references case_file (id, office_id)
);
create index case_move_from_ix on case_move (office_id, from_case);
create index case_move_onto_ix on case_move (office_id, onto_case);

-- Which rows were carried. A piece is a row of another table, by its key alone.
create table case_move_piece (
    move_id uuid not null,
    office_id uuid not null constraint case_move_piece_office_fk references office,
    kind varchar(20) not null,
    piece_id uuid not null,
    constraint case_move_piece_pk primary key (move_id, piece_id),
    constraint case_move_piece_move_fk foreign key (move_id, office_id) references case_move (id, office_id) on delete cascade
);
create index case_move_piece_ix on case_move_piece (office_id, piece_id);

-- A case that another was merged into may have two correspondences with one organisation, each begun on its own case.
alter table organisation_thread
    add column begun_on uuid,
    drop constraint organisation_thread_uk;
alter table organisation_thread no force row level security;
update organisation_thread set begun_on = case_id;
alter table organisation_thread force row level security;
alter table organisation_thread
    alter column begun_on set not null,
    add constraint organisation_thread_uk unique (office_id, begun_on, organisation_id);

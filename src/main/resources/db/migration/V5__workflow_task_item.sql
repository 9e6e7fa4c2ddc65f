-- What staff have to do, as rows of our own: written in the engine's transaction, read by the task list.
create table task_item (
    id uuid constraint task_item_pk primary key,
    office_id uuid not null constraint task_item_office_fk references office,
    engine_id varchar(64) not null,
    source varchar(10) not null,
    process_key varchar(60) not null,
    task_key varchar(60) not null,
    name varchar(200) not null,
    case_id uuid not null,
    candidate_role varchar(20) not null,
    assignee_id uuid,
    assigned_at timestamptz,
    waiting boolean not null default false,
    due_at timestamptz,
    created_at timestamptz not null,
    version integer not null default 0,
    constraint task_item_engine_uk unique (office_id, engine_id)
);
create index task_item_due_ix on task_item (office_id, due_at, id);
create index task_item_assignee_ix on task_item (office_id, assignee_id, due_at, id);
create index task_item_case_ix on task_item (office_id, case_id);

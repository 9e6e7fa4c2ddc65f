-- A report as it is being written, so that nothing typed is lost when a session ends; erased after 24 hours (law.md RT-9).
-- The key is the submission's idempotency key too: one draft becomes one case.
create table report_draft (
    id uuid constraint report_draft_pk primary key,
    office_id uuid not null constraint report_draft_office_fk references office,
    token_hash varchar(64) not null,
    answers jsonb not null,
    started_at timestamptz not null,
    saved_at timestamptz not null,
    version integer not null,
    constraint report_draft_token_uk unique (office_id, token_hash)
);
create index report_draft_saved_ix on report_draft (saved_at);

create table submission (
    office_id uuid not null constraint submission_office_fk references office,
    idempotency_key varchar(64) not null,
    case_id uuid not null,
    submitted_at timestamptz not null,
    constraint submission_pk primary key (office_id, idempotency_key)
);
create index submission_case_ix on submission (case_id);

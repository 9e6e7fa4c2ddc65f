create table retention_hold (
    id uuid constraint retention_hold_pk primary key,
    office_id uuid not null constraint retention_hold_office_fk references office,
    case_id uuid not null,
    reason varchar(40) not null,
    set_by uuid not null,
    set_at timestamptz not null,
    review_on date not null,
    released_at timestamptz,
    version integer not null
);
create index retention_hold_case_ix on retention_hold (office_id, case_id);

-- Proof that a case was erased (law.md RT-12). No name, no address, no reference anybody outside could know.
create table erasure_certificate (
    id uuid constraint erasure_certificate_pk primary key,
    office_id uuid not null constraint erasure_certificate_office_fk references office,
    case_pseudonym varchar(64) not null,
    policy_version varchar(20) not null,
    rule varchar(20) not null,
    closed_on date not null,
    retain_until date not null,
    executed_at timestamptz not null,
    job_run_id varchar(64) not null,
    object_counts jsonb not null,
    remaining integer not null,
    backup_clear_on date not null,
    version integer not null
);
create index erasure_certificate_office_ix on erasure_certificate (office_id, executed_at);

-- How far each invented case has been made, so that a start that was interrupted is completed and nothing is made twice. No
-- foreign key to the case: the row stays when the case is erased, or the case would be made again. Empty in production.
create table demo_case (
    office_id uuid not null constraint demo_case_office_fk references office,
    number integer not null,
    case_id uuid not null,
    steps integer not null default 0,
    finished boolean not null default false,
    constraint demo_case_pk primary key (office_id, number)
);

-- By what right a letter to somebody whom its case is not about speaks of special category data (law.md ER-3), until it has left.
create table letter_basis (
    message_id uuid constraint letter_basis_pk primary key,
    office_id uuid not null constraint letter_basis_office_fk references office,
    case_id uuid not null,
    ground varchar(20) not null,
    reason varchar(500) not null,
    constraint letter_basis_message_fk foreign key (message_id, office_id) references message (id, office_id),
    constraint letter_basis_case_fk foreign key (case_id, office_id) references case_file (id, office_id)
);
create index letter_basis_case_ix on letter_basis (office_id, case_id);

-- A file of mails from another system that somebody brought in. What became of each stands with the mails themselves.
create table mail_import (
    id uuid constraint mail_import_pk primary key,
    office_id uuid not null constraint mail_import_office_fk references office,
    file_name varchar(200) not null,
    -- Whether each new enquiry begins a case, or waits for somebody to sort it.
    opens_cases boolean not null,
    mails integer not null,
    -- How many of the file have been looked at, and how many of those the office had already.
    seen integer not null default 0,
    known integer not null default 0,
    began_at timestamptz not null,
    began_by uuid not null,
    -- When the node that works on it last said so: after a kill nobody does.
    alive_at timestamptz not null,
    ended_at timestamptz,
    problem varchar(300),
    constraint mail_import_office_key unique (id, office_id)
);
create index mail_import_began_ix on mail_import (office_id, began_at desc);

alter table incoming_mail
    add column import_id uuid,
    add constraint incoming_mail_import_fk foreign key (import_id, office_id) references mail_import (id, office_id);
create index incoming_mail_import_ix on incoming_mail (import_id) where import_id is not null;

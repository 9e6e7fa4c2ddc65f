-- A file that goes along with a letter that staff write. It lies with the draft of whoever attached it until the letter is on its
-- way, and again when the letter is taken back or returned.
create table attachment (
    id uuid constraint attachment_pk primary key,
    office_id uuid not null constraint attachment_office_fk references office,
    case_id uuid not null,
    staff_id uuid not null,
    draft_kind varchar(20) not null,
    -- Empty while it lies with the draft.
    message_id uuid,
    name varchar(200) not null,
    type varchar(100) not null,
    bytes bigint not null,
    content_hash varchar(64) not null,
    added_at timestamptz not null,
    constraint attachment_office_key unique (id, office_id),
    constraint attachment_case_fk foreign key (case_id, office_id) references case_file (id, office_id),
    constraint attachment_message_fk foreign key (message_id, office_id) references message (id, office_id)
);
create index attachment_case_ix on attachment (office_id, case_id);
create index attachment_message_ix on attachment (message_id) where message_id is not null;
-- Whether another case has the same file.
create index attachment_content_ix on attachment (office_id, content_hash);

-- Its bytes, in pieces. They are written before the row that owns them, once it is known that the file is kept.
create table attachment_part (
    office_id uuid not null constraint attachment_part_office_fk references office,
    attachment_id uuid not null,
    number integer not null,
    bytes bytea not null,
    constraint attachment_part_attachment_fk foreign key (attachment_id, office_id) references attachment (id, office_id)
        on delete cascade deferrable initially deferred,
    constraint attachment_part_pk primary key (attachment_id, number)
);

-- Letters that go by post: to whom, as printed in the window of the envelope.
alter table message add column postal_address text;

-- An office's own Word files, into which letters are merged. They name fields and hold nobody's data.
create table word_file (
    id uuid constraint word_file_pk primary key,
    office_id uuid not null constraint word_file_office_fk references office,
    name varchar(80) not null,
    content bytea not null,
    added_at timestamptz not null,
    version integer not null,
    constraint word_file_office_key unique (id, office_id)
);
create unique index word_file_name_uk on word_file (office_id, lower(name));

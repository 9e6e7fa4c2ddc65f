create table audit_entry (
    id uuid constraint audit_entry_pk primary key,
    office_id uuid constraint audit_entry_office_fk references office,
    actor_id uuid,
    action varchar(60) not null,
    object_type varchar(40) not null,
    object_id varchar(64) not null,
    happened_at timestamptz not null
);
create index audit_entry_office_ix on audit_entry (office_id, happened_at);

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log is append-only';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_entry_is_append_only();
create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function audit_entry_is_append_only();

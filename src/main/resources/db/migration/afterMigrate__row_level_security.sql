-- Runs after every migration.
-- Every table with an office_id is fenced off by office, enabled and forced (design: two barriers). A new table is covered
-- because it has the column; the exceptions are read before an office is bound and are named here.
do $$
declare
    fenced record;
begin
    for fenced in
        select c.table_name
        from information_schema.columns c
        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
        where c.table_schema = 'app' and c.column_name = 'office_id' and t.table_type = 'BASE TABLE'
          and c.table_name not in ('staff_membership')
    loop
        execute format('alter table app.%I enable row level security', fenced.table_name);
        execute format('alter table app.%I force row level security', fenced.table_name);
        execute format('drop policy if exists office_isolation on app.%I', fenced.table_name);
        execute format(
            'create policy office_isolation on app.%I using (office_id = nullif(current_setting(''app.office_id'', true), '''')::uuid) '
            'with check (office_id = nullif(current_setting(''app.office_id'', true), '''')::uuid)', fenced.table_name);
    end loop;
end $$;

-- Read by their owner in one function each, which tests for the office by itself (decision 0013); everybody else is fenced off as
-- elsewhere.
alter table app.letter_words no force row level security;
alter table app.note_words no force row level security;

-- An audit entry of the installation itself has no office: it may be written when none is bound.
drop policy if exists installation_entry on app.audit_entry;
create policy installation_entry on app.audit_entry for insert
    with check (office_id is null and nullif(current_setting('app.office_id', true), '') is null);


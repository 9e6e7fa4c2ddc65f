-- A row can only speak of rows of its own office. Without the office in the key a row of one office could name another's case,
-- which tells that the case exists and keeps it from being erased. Later tables write their keys so from the start. The id comes
-- first, so that nothing is looked up by its office alone along these keys.
do $$
declare
    link record;
begin
    for link in
        select c.conname as name, c.conrelid::regclass as owner, c.confrelid::regclass as target, t.relname as target_name,
               a.attname as reference, c.confdeltype as deleted, c.condeferred as deferred
        from pg_constraint c
        join pg_class t on t.oid = c.confrelid
        join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'app'
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and cardinality(c.conkey) = 1
          and exists (select 1 from pg_attribute o where o.attrelid = c.conrelid and o.attname = 'office_id')
          and exists (select 1 from pg_attribute o where o.attrelid = c.confrelid and o.attname = 'office_id')
    loop
        if not exists (select 1 from pg_constraint where conname = link.target_name || '_office_key') then
            execute format('alter table %s add constraint %I unique (id, office_id)', link.target, link.target_name || '_office_key');
        end if;
        execute format('alter table %s drop constraint %I', link.owner, link.name);
        execute format(
            'alter table %s add constraint %I foreign key (%I, office_id) references %s (id, office_id)%s%s',
            link.owner, link.name, link.reference, link.target,
            case link.deleted
                when 'c' then ' on delete cascade'
                when 'n' then format(' on delete set null (%I)', link.reference)
                else '' end,
            case when link.deferred then ' deferrable initially deferred' else '' end);
    end loop;
end $$;

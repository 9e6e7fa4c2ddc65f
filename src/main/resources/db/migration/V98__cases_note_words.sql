-- The words of internal notes, to be searched like those of letters (decision 0013): marked with their office, in a table that its owner
-- reads in one function. A note goes with its case, and its words with it.
alter table case_note add constraint case_note_office_key unique (id, office_id);

create table note_words (
    note_id uuid constraint note_words_pk primary key,
    office_id uuid not null,
    words tsvector not null,
    constraint note_words_note_fk foreign key (note_id, office_id) references case_note (id, office_id) on delete cascade
);
create index note_words_ix on note_words using gin (words);

create function note_words_of_note() returns trigger language plpgsql as $$
begin
    insert into app.note_words (note_id, office_id, words)
        values (new.id, new.office_id, app.words_of_letter(new.office_id, '', new.body))
        on conflict (note_id) do update set words = excluded.words;
    return null;
end $$;
create trigger note_words_of_note after insert or update of body on case_note
    for each row execute function note_words_of_note();

alter table case_note no force row level security;
insert into note_words (note_id, office_id, words)
    select id, office_id, words_of_letter(office_id, '', body) from case_note;
alter table case_note force row level security;

create function notes_that_say(beginnings text[], most integer) returns setof uuid
    language sql stable security definer set search_path = app, pg_temp
    as $$
        with bound as (select nullif(current_setting('app.office_id', true), '')::uuid as office)
        select note_id from note_words
        where office_id = (select office from bound)
          and words @@ (
              select string_agg(quote_literal(mark_of_office(office) || beginning) || ':*', ' & ')
              from bound, unnest(beginnings) beginning)::tsquery
        order by note_id desc limit most
    $$;

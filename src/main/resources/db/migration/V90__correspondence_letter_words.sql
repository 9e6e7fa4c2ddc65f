-- The words of letters, to be searched (decision 0013). Every word bears a mark of its office in front, so that the one index finds the
-- words of one office, also by their beginning, without reading those of others; what two marks have in common is told apart by the
-- office itself. Without positions and without stems: people write in two languages. Words are of letters and digits only, as those
-- that are looked for: parts of a telephone number, an address or somebody's reference are words.
create table letter_words (
    message_id uuid constraint letter_words_pk primary key,
    office_id uuid not null,
    words tsvector not null,
    constraint letter_words_message_fk foreign key (message_id, office_id) references message (id, office_id) on delete cascade
);
create index letter_words_ix on letter_words using gin (words);

-- Of a longer letter the beginning; the database has a limit of its own, which must never keep a letter from being stored.
create function mark_of_office(office uuid) returns text language sql immutable parallel safe
    return substr(md5(office::text), 1, 6) || '-';

create function words_of_letter(office uuid, subject text, body text) returns tsvector language sql immutable parallel safe
    return array_to_tsvector(array(
        select app.mark_of_office(office) || word
        from unnest(tsvector_to_array(to_tsvector(
            'simple', regexp_replace(normalize(left(subject || ' ' || body, 100000)), '[^[:alnum:]]+', ' ', 'g')))) word
        where octet_length(word) <= 200));

create function note_words_of_letter() returns trigger language plpgsql as $$
begin
    insert into app.letter_words (message_id, office_id, words)
        values (new.id, new.office_id, app.words_of_letter(new.office_id, new.subject, new.body))
        on conflict (message_id) do update set words = excluded.words;
    return null;
end $$;
create trigger note_words_of_letter after insert or update of subject, body on message
    for each row execute function note_words_of_letter();

alter table message no force row level security;
insert into letter_words (message_id, office_id, words)
    select id, office_id, words_of_letter(office_id, subject, body) from message;
alter table message force row level security;

-- Row-level security lets no search come before its own test, because a search might tell of what it has seen. The words are
-- therefore read by this one function, with the rights of their owner: of the bound office, and keys only.
create function letters_that_say(beginnings text[], most integer) returns setof uuid
    language sql stable security definer set search_path = app, pg_temp
    as $$
        with bound as (select nullif(current_setting('app.office_id', true), '')::uuid as office)
        select message_id from letter_words
        where office_id = (select office from bound)
          and words @@ (
              select string_agg(quote_literal(mark_of_office(office) || beginning) || ':*', ' & ')
              from bound, unnest(beginnings) beginning)::tsquery
        order by message_id desc limit most
    $$;

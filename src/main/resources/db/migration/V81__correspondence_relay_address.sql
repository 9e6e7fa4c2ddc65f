-- Addresses that are nobody's own: relays through which people write, and programs. An asterisk stands for anything but an at sign.
-- The list belongs to no office: every office's mail is read by it, and the operator keeps it.
create table relay_address (
    id uuid constraint relay_address_pk primary key,
    pattern varchar(254) not null constraint relay_address_pattern_uk unique,
    -- Whether people write through it, so that what comes from it is read as a letter.
    carries_letters boolean not null
);
insert into relay_address (id, pattern, carries_letters) values
    (gen_random_uuid(), 'no-reply@*', false),
    (gen_random_uuid(), 'noreply@*', false),
    (gen_random_uuid(), 'no-reply-*@*', false),
    (gen_random_uuid(), 'do-not-reply@*', false),
    (gen_random_uuid(), 'donotreply@*', false),
    (gen_random_uuid(), 'mailer-daemon@*', false),
    (gen_random_uuid(), '*@relay.petitions.example', true),
    (gen_random_uuid(), 'letters@campaigns.example', true);

-- Whether a server the installation trusts says that the mail is not from whom it names (law.md EM-8).
alter table incoming_mail add column unproven boolean not null default false;

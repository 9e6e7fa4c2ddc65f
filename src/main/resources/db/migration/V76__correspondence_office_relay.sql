-- The relay of an office whose mail does not leave through the installation's; one for each office. The password and the secret that
-- its webhooks are signed with are encrypted with the installation's secret.
create table office_relay (
    id uuid constraint office_relay_pk primary key,
    office_id uuid not null constraint office_relay_office_fk references office,
    host varchar(255) not null,
    port integer,
    protection varchar(10) not null,
    username varchar(254),
    credential text,
    webhook_secret text,
    version integer not null,
    constraint office_relay_office_uk unique (office_id)
);

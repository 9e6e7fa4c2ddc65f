-- The two roles and two schemas of Postbag, for a PostgreSQL that it does not start itself: postbag_owner owns the tables and
-- runs migrations; postbag_app, whom row-level security binds, does everything else and owns the engine's schema.
-- Run once by psql as a superuser; the passwords come from its environment.
\getenv owner_password POSTBAG_DATABASE_OWNER_PASSWORD
\getenv app_password POSTBAG_DATABASE_PASSWORD

create role postbag_owner login nosuperuser nobypassrls nocreatedb nocreaterole password :'owner_password';
create role postbag_app login nosuperuser nobypassrls nocreatedb nocreaterole password :'app_password';
alter role postbag_app set search_path = camunda, app;
create database postbag owner postbag_owner encoding 'UTF8' template template0;
revoke all on database postbag from public;
grant connect, temporary on database postbag to postbag_app;

\connect postbag

create schema app authorization postbag_owner;
create schema camunda authorization postbag_app;
grant usage on schema app to postbag_app;
alter default privileges for role postbag_owner in schema app
    grant select, insert, update, delete on tables to postbag_app;

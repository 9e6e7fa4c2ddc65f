-- Not sent before this moment, as its writer wants it.
alter table message add column not_before timestamptz;


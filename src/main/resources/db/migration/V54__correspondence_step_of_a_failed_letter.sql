-- The engine's job that could not send the letter: its task in the inbox bears the same id.
alter table message add column failed_step varchar(64);

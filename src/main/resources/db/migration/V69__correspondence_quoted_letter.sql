-- The letter that is answered, quoted below the answer where its writer wants that.
alter table message add column quoted text;

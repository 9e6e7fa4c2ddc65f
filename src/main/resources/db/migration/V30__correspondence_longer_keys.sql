alter table message alter column idempotency_key type varchar(160);

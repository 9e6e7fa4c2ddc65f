-- The letter a case begins with bears the key of its sending, like every other letter that may be sent once only: one row less
-- to write and to erase for every enquiry.
-- Migrations bind no office, so row-level security must let the owner through; afterMigrate forces it again.
alter table message no force row level security;
alter table submission no force row level security;
update message m set idempotency_key = 'enquiry:' || s.idempotency_key
from submission s where m.case_id = s.case_id and m.kind = 'ENQUIRY';
drop table submission;

-- What became of a letter after our mail server took it, as far as the other side has said (law.md EM-5, EM-6).
alter table message add column delivered_at timestamptz;
alter table message add column delayed_since timestamptz;
alter table message add column complained_at timestamptz;
-- Since when mail to the address comes back; another address begins without.
alter table constituent add column email_failed_at timestamptz;

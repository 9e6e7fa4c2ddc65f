-- The number as typed is what is shown and called; the other form was never read.
alter table constituent drop column phone_e164;

-- Row-level security admits a row only with the office of its transaction, and that office exists. A reference besides made all
-- who write at the same time lock the one row of their office, once for each row they wrote. A case keeps its own, and a letter
-- and a case's person belong to a case; the audit outlives what it speaks of.
alter table constituent drop constraint constituent_office_fk;
alter table message drop constraint message_office_fk;
alter table audit_entry drop constraint audit_entry_office_fk;

-- Abandoned drafts are looked for once an hour in a small table; while it has no statistics, single drafts were found along this.
drop index report_draft_saved_ix;

-- The kept mail that a letter came in, whose files are shown with it; the mail may be gone before the letter is.
alter table message add column mail_id uuid;
-- Why a file is not handed out, as it was found when the mail was sorted.
alter table incoming_mail_file add column refusal varchar(10);

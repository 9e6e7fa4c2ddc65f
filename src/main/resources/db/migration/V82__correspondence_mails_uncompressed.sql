-- Mails are mostly files in base64, which hardly get smaller: to try costs more than anything else of keeping them.
alter table incoming_mail_part alter column bytes set storage external;

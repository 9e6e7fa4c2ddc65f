-- As before V82: words pack well, of files in base64 the database gives up early by itself, and no measurement spoke for the other way.
alter table incoming_mail_part alter column bytes set storage extended;

-- Whether the virus scanner has looked into a file that staff handed in, and found nothing. What it finds something in is not kept.
alter table attachment add column scanned boolean not null default false;
alter table word_file add column scanned boolean not null default false;

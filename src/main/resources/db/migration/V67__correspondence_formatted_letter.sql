-- What is written with formatting, besides the same as text; empty where there is none.
alter table message add column body_html text;
alter table draft add column body_html text;

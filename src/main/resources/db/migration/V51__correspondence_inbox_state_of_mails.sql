-- What became of something that came in is a matter of the mail (incoming_mail) since V48; nothing reads this.
drop index message_inbox_ix;
alter table message drop column inbox_state;

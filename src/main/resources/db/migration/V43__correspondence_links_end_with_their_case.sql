-- A link is good for as long as its case is kept, which changes when the case is closed and opened again: it is asked of the case.
alter table tracking_token drop column expires_on;

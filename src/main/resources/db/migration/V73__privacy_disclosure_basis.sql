-- By what right special category data went along (law.md ER-3); empty where none was found.
alter table disclosure add column special_ground varchar(20), add column special_reason varchar(500);

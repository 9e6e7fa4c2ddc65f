-- The queue "Waiting on others" is short: its count must not read every task of the office.
create index task_item_waiting_ix on task_item (office_id, due_at, id) where waiting;

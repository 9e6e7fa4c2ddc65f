-- The queue of what nobody has taken yet, in the order of the list; its count stops after a thousand entries of this index.
create index task_item_unassigned_ix on task_item (office_id, due_at, id) include (candidate_role) where assignee_id is null;

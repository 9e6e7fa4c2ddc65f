-- Job acquisition asks for due timers; the engine has no index on the due date.
create index act_idx_job_due on act_ru_job (duedate_) where retries_ > 0;

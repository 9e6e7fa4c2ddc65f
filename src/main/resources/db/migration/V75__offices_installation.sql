-- By what the live installation is known: only where this is what the machine says too, mail leaves and mailboxes are read (decision
-- 0012). No mark: it has not been said yet which installation is the live one. One row.
create table installation (
    id smallint not null constraint installation_pk primary key constraint installation_one_ck check (id = 1),
    mark varchar(64),
    live_since timestamptz
);

-- A proof that could be changed afterwards proves nothing (law.md RT-12).
create function erasure_certificate_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Certificates of erasure are append-only';
end $$;
create trigger erasure_certificate_append_only before update or delete on erasure_certificate
    for each row execute function erasure_certificate_is_append_only();
create trigger erasure_certificate_no_truncate before truncate on erasure_certificate
    for each statement execute function erasure_certificate_is_append_only();

-- Who changed what. Rows are written in the changing transaction; a sealer gives them their place in the chain.
create table platform_audit_entry (
    id bigint generated always as identity primary key,
    organisation_id bigint not null,
    at timestamptz not null,
    person_id bigint,
    action text not null,
    subject_kind text not null,
    subject_id text not null,
    detail jsonb not null default '{}',
    sequence bigint,
    digest bytea,
    unique (organisation_id, sequence)
);
create index platform_audit_entry_unsealed on platform_audit_entry (organisation_id, id) where digest is null;
create index platform_audit_entry_subject on platform_audit_entry (organisation_id, subject_kind, subject_id);
call platform_protect('platform_audit_entry');

-- The application may add rows and seal them once; it can neither change nor delete what stands.
revoke update, delete on platform_audit_entry from ${app};
grant update (sequence, digest) on platform_audit_entry to ${app};

create function platform_audit_sealed_stays() returns trigger language plpgsql as
$$
begin
    if old.digest is not null then
        raise exception 'audit entry % is sealed', old.id;
    end if;
    return new;
end
$$;
create trigger platform_audit_sealed_stays before update on platform_audit_entry
    for each row execute function platform_audit_sealed_stays();

-- Which organisations have rows to seal; ids only.
create function platform_audit_unsealed() returns table (organisation_id bigint)
    language sql stable security definer set search_path = public as
$$ select distinct e.organisation_id from platform_audit_entry e where e.digest is null $$;

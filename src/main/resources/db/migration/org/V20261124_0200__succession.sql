-- What became of a body, as entered beside the table that comes with the product: one line a successor. A wrong line is
-- withdrawn, never deleted.
create table org_succession (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    ended_on date not null,
    kind text not null,
    code char(6) not null,
    name text not null,
    successor_code char(6) not null,
    successor_name text not null,
    source text not null,
    entered_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawal_reason text not null default '',
    check (code <> successor_code or name <> successor_name or kind = 'FOUNDING_MERGER'),
    check ((withdrawn_at is null) = (withdrawal_reason = ''))
);
create unique index org_succession_once on org_succession (organisation_id, ended_on, code, name, successor_code)
    where withdrawn_at is null;
call platform_protect('org_succession');

-- What a host has entered, for the bodies that it asks: facts published in the official gazette, nothing else of the host.
create function org_successions_of(host bigint)
    returns table (ended_on date, kind text, code char(6), name text, successor_code char(6), successor_name text)
    language sql stable security definer set search_path = public as
$$
    select s.ended_on, s.kind, s.code, s.name, s.successor_code, s.successor_name
    from org_succession s where s.organisation_id = host and s.withdrawn_at is null order by s.id
$$;

-- An organisation: municipality, prefecture, association or research body. It is its own tenant.
create table org_organisation (
    organisation_id bigint generated always as identity primary key,
    kind text not null check (kind in ('MUNICIPALITY', 'PREFECTURE', 'ASSOCIATION', 'RESEARCH_BODY')),
    municipality_code char(6),
    name text not null,
    kana text not null default '',
    prefecture text not null default '',
    demonstration boolean not null default false,
    founded_at timestamptz not null default now(),
    unique (municipality_code)
);
call platform_protect('org_organisation');

-- A new organisation has no tenant yet: the one way to make one. It returns the id and shows nothing of others.
create function org_found(kind text, code text, name text, kana text, prefecture text, demonstration boolean)
    returns bigint language sql security definer set search_path = public as
$$
    insert into org_organisation (kind, municipality_code, name, kana, prefecture, demonstration)
    values (kind, code, name, kana, prefecture, demonstration) returning organisation_id
$$;

-- Ids of all organisations, for jobs that work through them one tenant at a time.
create function org_ids() returns table (organisation_id bigint)
    language sql stable security definer set search_path = public as
$$ select o.organisation_id from org_organisation o order by 1 $$;

-- Population with its source and the day it stands for; a correction is a new row.
create table org_population (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    municipality_code char(6) not null,
    population int not null check (population >= 0),
    source text not null,
    as_of date not null,
    recorded_at timestamptz not null default now()
);
create index org_population_newest on org_population (organisation_id, municipality_code, as_of desc, id desc);
call platform_protect('org_population');

-- The official list of bodies as imported by this organisation, one edition an import.
create table org_municipality_list (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    source text not null,
    as_of date not null,
    file_name text not null,
    imported_at timestamptz not null default now(),
    municipalities int not null,
    wards int not null
);
call platform_protect('org_municipality_list');

create table org_municipality (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    list_id bigint not null references org_municipality_list (id) on delete cascade,
    code char(6) not null,
    prefecture text not null,
    name text not null,
    kana text not null,
    kind text not null,
    unique (list_id, code)
);
call platform_protect('org_municipality');

-- フロー: how a work is done (AS_IS) or shall be done (TO_BE). What it says stands in its versions.
create table process_flow (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    work_id bigint not null references process_work (id),
    kind text not null check (kind in ('AS_IS', 'TO_BE')),
    name text not null check (name <> ''),
    source_id bigint references process_flow (id),
    yearly_cases int check (yearly_cases >= 0),
    hourly_cost int check (hourly_cost >= 0),
    ended_on date,
    created_by bigint not null references org_person (id),
    created_at timestamptz not null
);
create index process_flow_work on process_flow (organisation_id, work_id, id);
create index process_flow_source on process_flow (source_id) where source_id is not null;
call platform_protect('process_flow');

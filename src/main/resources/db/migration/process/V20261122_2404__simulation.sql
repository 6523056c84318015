-- シミュレーション: a scenario about one version of a flow, and what its runs found. A scenario never changes; another is another.
create table process_simulation (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    flow_id bigint not null references process_flow (id),
    version_number int not null,
    scenario jsonb not null,
    state text not null check (state in ('WAITING', 'DONE', 'FAILED')),
    outcome jsonb,
    complaint text not null default '',
    person_id bigint not null references org_person (id),
    ordered_at timestamptz not null,
    finished_at timestamptz
);
create index process_simulation_flow on process_simulation (flow_id, id desc);
call platform_protect('process_simulation');
revoke delete on process_simulation from ${app};

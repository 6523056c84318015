-- 業務: what a section does, the spine on which inventory, flow, redesign and effect hang. code: 業務コード, shared between towns.
create table process_work (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    department_id bigint not null references org_department (id),
    kind text not null check (kind in ('COMMON', 'INDIVIDUAL')),
    code text not null,
    name text not null check (name <> ''),
    purpose text not null,
    summary text not null,
    legal_basis text not null,
    audience text not null,
    position int not null,
    ended_on date,
    created_by bigint not null references org_person (id),
    created_at timestamptz not null
);
create index process_work_department on process_work (organisation_id, department_id, position, id);
create index process_work_code on process_work (organisation_id, code) where code <> '';
call platform_protect('process_work');

-- 手続の台帳: what residents and firms hand in, on what ground, and by which ways.
create table process_procedure (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    department_id bigint not null references org_department (id),
    name text not null check (name <> ''),
    legal_basis text not null,
    form_number text not null,
    seal boolean not null,
    seal_basis text not null,
    online text not null check (online in ('NONE', 'PARTLY', 'WHOLE')),
    route text not null,
    paper boolean not null,
    in_person boolean not null,
    attachments text not null,
    attachment_count int not null check (attachment_count >= 0),
    asked_again boolean not null,
    one_stop boolean not null,
    cases bigint check (cases >= 0),
    online_cases bigint check (online_cases >= 0),
    version int not null,
    check (online_cases is null or cases is null or online_cases <= cases)
);
create index process_procedure_department on process_procedure (organisation_id, department_id, id);
call platform_protect('process_procedure');

-- 版: the whole BPMN file to the last byte, with who, when, why. Nothing is overwritten.
create table process_flow_version (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    flow_id bigint not null references process_flow (id),
    number int not null check (number > 0),
    content bytea not null,
    origin text not null check (origin in ('TABLE', 'EXCEL', 'EDITOR', 'FILE', 'COPY')),
    reason text not null,
    elements int not null,
    person_id bigint not null references org_person (id),
    at timestamptz not null,
    unique (flow_id, number)
);
call platform_protect('process_flow_version');
revoke update, delete on process_flow_version from ${app};

-- 見直し: one look at a whole As-Is flow from three viewpoints, until its decisions are settled.
create table process_redesign (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    flow_id bigint not null references process_flow (id),
    version_number int not null,
    root_view text not null default '',
    digital_view text not null default '',
    process_view text not null default '',
    system_change text not null default '',
    created_by bigint not null references org_person (id),
    created_at timestamptz not null,
    concluded_by bigint references org_person (id),
    concluded_at timestamptz
);
create index process_redesign_flow on process_redesign (flow_id, id desc);
call platform_protect('process_redesign');
revoke delete on process_redesign from ${app};

-- What was asked of each step: なぜ・根拠・他の方法. The newest row of a step counts, older ones stay.
create table process_redesign_review (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    redesign_id bigint not null references process_redesign (id),
    element text not null,
    why text not null,
    basis text not null,
    otherwise text not null,
    wastes text not null,
    person_id bigint not null references org_person (id),
    at timestamptz not null
);
create index process_redesign_review_newest on process_redesign_review (redesign_id, element, id desc);
call platform_protect('process_redesign_review');
revoke update, delete on process_redesign_review from ${app};

-- What was decided for each step, with the reason. The newest row of a step counts, older ones stay.
create table process_redesign_decision (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    redesign_id bigint not null references process_redesign (id),
    element text not null,
    element_name text not null,
    kind text not null,
    reason text not null check (reason <> ''),
    staff_only text not null,
    person_id bigint not null references org_person (id),
    at timestamptz not null
);
create index process_redesign_decision_newest on process_redesign_decision (redesign_id, element, id desc);
call platform_protect('process_redesign_decision');
revoke update, delete on process_redesign_decision from ${app};

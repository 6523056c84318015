-- メモと聞き取り: what people say about a flow or one element of it, and what was answered. Rows are only added or settled.
create table process_flow_note (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    flow_id bigint not null references process_flow (id),
    element text not null,
    element_name text not null,
    topic text not null,
    body text not null check (body <> ''),
    person_id bigint not null references org_person (id),
    at timestamptz not null,
    settled_by bigint references org_person (id),
    settled_at timestamptz
);
create index process_flow_note_flow on process_flow_note (flow_id, id);
call platform_protect('process_flow_note');

create table process_flow_answer (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    note_id bigint not null references process_flow_note (id),
    body text not null check (body <> ''),
    person_id bigint not null references org_person (id),
    at timestamptz not null
);
create index process_flow_answer_note on process_flow_answer (note_id, id);
call platform_protect('process_flow_answer');
revoke update, delete on process_flow_answer from ${app};
revoke delete on process_flow_note from ${app};

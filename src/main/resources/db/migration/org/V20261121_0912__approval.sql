-- 確認 (by a head of section) and 承認 (by an executive) of any subject, with returns; history is kept.
create table org_approval_step (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    subject_kind text not null,
    subject_id bigint not null,
    step text not null check (step in ('CHECK', 'APPROVAL')),
    decision text not null check (decision in ('PASSED', 'RETURNED')),
    opinion text not null default '',
    person_id bigint not null references org_person (id),
    at timestamptz not null
);
create index org_approval_step_subject on org_approval_step (organisation_id, subject_kind, subject_id, id);
call platform_protect('org_approval_step');

-- 決裁 is made in the town's document system; here its number, kind and day are kept.
create table org_formal_decision (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    subject_kind text not null,
    subject_id bigint not null,
    document_number text not null,
    decision_kind text not null,
    decided_on date not null,
    person_id bigint not null references org_person (id),
    at timestamptz not null,
    unique (organisation_id, subject_kind, subject_id)
);
call platform_protect('org_formal_decision');

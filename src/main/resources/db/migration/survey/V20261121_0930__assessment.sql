-- 自己診断: one instrument asked of one organisation, or of one of its processes (subject), for a fiscal year.
create table survey_assessment (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    instrument text not null,
    subject text,
    subject_ref text,
    fiscal_year int not null,
    as_of date not null,
    due_at timestamptz not null,
    facilitator_id bigint not null references org_person (id),
    checker_id bigint not null references org_person (id),
    approver_id bigint not null references org_person (id),
    status text not null,
    created_by bigint not null references org_person (id),
    created_at timestamptz not null
);
create index survey_assessment_organisation on survey_assessment (organisation_id, fiscal_year desc, id desc);
call platform_protect('survey_assessment');

-- Who answers, and as a member of which group.
create table survey_answerer (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    assessment_id bigint not null references survey_assessment (id),
    person_id bigint not null references org_person (id),
    answer_group text not null check (answer_group in ('EXECUTIVE', 'MANAGER', 'STAFF')),
    started_at timestamptz,
    finished_at timestamptz,
    unique (assessment_id, person_id)
);
create index survey_answerer_person on survey_answerer (organisation_id, person_id);
call platform_protect('survey_answerer');

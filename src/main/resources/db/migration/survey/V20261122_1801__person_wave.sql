-- 個人への調査: staff or residents are asked without names. telling: codes of questions that tell who somebody is when they
-- come together; k: the fewest persons of a group that is shown.
create table survey_person_wave (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    title text not null,
    questionnaire jsonb not null,
    telling jsonb not null,
    due_at timestamptz not null,
    k int not null check (k >= 3),
    settings jsonb not null,
    status text not null check (status in ('PREPARING', 'OPEN', 'CLOSED')),
    opened_at timestamptz,
    closed_at timestamptz,
    created_by bigint not null references org_person (id),
    created_at timestamptz not null
);
create index survey_person_wave_newest on survey_person_wave (organisation_id, id desc);
call platform_protect('survey_person_wave');

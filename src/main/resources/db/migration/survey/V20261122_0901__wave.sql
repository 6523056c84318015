-- 調査: a host asks many bodies one questionnaire. The questionnaire's content is copied at opening, so that what was
-- asked stays readable. settings (jsonb): what the letters and the sheets say, by name; targets (jsonb): the choice of bodies.
create table survey_wave (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    title text not null,
    questionnaire jsonb not null,
    sheet_version int not null default 1,
    targets jsonb not null,
    fiscal_year int not null,
    as_of date not null,
    due_at timestamptz not null,
    status text not null check (status in ('PREPARING', 'OPEN', 'CLOSED')),
    disclosure text not null,
    cells text not null,
    k int not null default 5 check (k >= 3),
    previous_wave_id bigint references survey_wave (id),
    settings jsonb not null,
    contacts_until date not null,
    excluded_wards int not null default 0,
    opened_at timestamptz,
    closed_at timestamptz,
    created_by bigint not null references org_person (id),
    created_at timestamptz not null
);
create index survey_wave_newest on survey_wave (organisation_id, id desc);
call platform_protect('survey_wave');

-- Opening, extension, closure, reopening: who, when, why.
create table survey_wave_event (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    wave_id bigint not null references survey_wave (id),
    kind text not null,
    reason text not null,
    bodies int not null default 0,
    due_at timestamptz,
    person_id bigint not null references org_person (id),
    at timestamptz not null
);
create index survey_wave_event_wave on survey_wave_event (wave_id, id);
call platform_protect('survey_wave_event');
revoke update, delete on survey_wave_event from ${app};

-- What the answers of many were settled to, with the reason; the newest row of a statement counts, older ones stay.
create table survey_settlement (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    assessment_id bigint not null references survey_assessment (id),
    item text not null,
    level smallint not null check (level between 1 and 4),
    value smallint check (value between 1 and 3),
    reason text not null default '',
    person_id bigint not null references org_person (id),
    at timestamptz not null
);
create index survey_settlement_newest on survey_settlement (assessment_id, item, level, id desc);
call platform_protect('survey_settlement');

-- What shows that a statement holds: a note, a file, or both.
create table survey_evidence (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    assessment_id bigint not null references survey_assessment (id),
    item text not null,
    level smallint not null check (level between 1 and 4),
    note text not null,
    file_id bigint,
    confidentiality int not null check (confidentiality between 1 and 3),
    person_id bigint not null references org_person (id),
    at timestamptz not null,
    removed_at timestamptz
);
create index survey_evidence_assessment on survey_evidence (assessment_id, item, level);
call platform_protect('survey_evidence');

-- A confirmed edition (第n版): settled answers as they stood, never changed afterwards.
create table survey_edition (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    assessment_id bigint not null references survey_assessment (id),
    number int not null,
    note text not null default '',
    answers jsonb not null,
    answerers int not null,
    confirmed_at timestamptz not null,
    unique (assessment_id, number)
);
call platform_protect('survey_edition');
revoke update, delete on survey_edition from ${app};
revoke update, delete on survey_answer_change from ${app};
revoke update, delete on survey_settlement from ${app};

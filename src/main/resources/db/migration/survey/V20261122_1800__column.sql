-- 設問の列: the answers of a wave, question by question, made when the wave closes; tables and exports read them. A
-- projection is made anew when its digest no longer is that of the answers that may be read.
create table survey_projection (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    kind text not null check (kind in ('BODIES', 'SECTIONS', 'PERSONS')),
    wave_id bigint not null,
    questionnaire jsonb not null,
    facts jsonb not null,
    telling jsonb not null,
    k int not null,
    asked int not null,
    respondents int not null,
    digest text not null,
    built_at timestamptz not null,
    unique (kind, wave_id)
);
call platform_protect('survey_projection');

-- The cells of some thousands of respondents to one question.
create table survey_column (
    organisation_id bigint not null references org_organisation (organisation_id),
    projection_id bigint not null references survey_projection (id) on delete cascade,
    code text not null,
    block int not null,
    content bytea not null,
    primary key (projection_id, code, block)
);
create index survey_column_block on survey_column (projection_id, block);
-- The cells are packed already: unpacking them again in the database would cost more than it saves.
alter table survey_column alter column content set storage external;
call platform_protect('survey_column');

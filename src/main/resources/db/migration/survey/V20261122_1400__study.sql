-- 分析: what the answers of a wave say about outcomes. The host's rows.
create table survey_study (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    wave_id bigint not null references survey_wave (id),
    name text not null,
    created_at timestamptz not null,
    person_id bigint
);
create index survey_study_wave on survey_study (wave_id);
call platform_protect('survey_study');
revoke update, delete on survey_study from ${app};

-- 研究番号: what a body is called in a study's figures and files; drawn at random, the same in every edition.
create table survey_study_number (
    organisation_id bigint not null references org_organisation (organisation_id),
    study_id bigint not null references survey_study (id),
    code text not null,
    number int not null,
    primary key (study_id, code),
    unique (study_id, number)
);
call platform_protect('survey_study_number');
revoke update, delete on survey_study_number from ${app};

-- A computation: sample and result are JSON text as they were, so that an edition shows the same for ever; the digests
-- are of the sample's data file and of the result.
create table survey_study_edition (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    study_id bigint not null references survey_study (id),
    number int not null,
    note text not null,
    benchmark_edition_id bigint not null references survey_benchmark_edition (id),
    outcome_set_id bigint not null references survey_outcome_set (id),
    seed bigint not null,
    sample text not null,
    result text not null,
    inputs_sha256 text not null,
    result_sha256 text not null,
    product_version text not null,
    handed_in int not null,
    n int not null,
    computed_at timestamptz not null,
    person_id bigint,
    unique (study_id, number)
);
create index survey_study_edition_outcome on survey_study_edition (outcome_set_id);
call platform_protect('survey_study_edition');
revoke update, delete on survey_study_edition from ${app};

-- 読み取り方: how a published table becomes an outcome data set, under a name, for the next edition of the same publication.
create table survey_outcome_mapping (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    name text not null,
    mapping jsonb not null,
    person_id bigint not null,
    saved_at timestamptz not null,
    unique (organisation_id, name)
);
call platform_protect('survey_outcome_mapping');

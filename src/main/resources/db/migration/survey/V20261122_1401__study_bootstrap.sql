-- Resampling of an edition, asked for by a person and done by a job; done counts finished resamples.
create table survey_study_bootstrap (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    edition_id bigint not null references survey_study_edition (id) unique,
    resamples int not null,
    state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    done int not null,
    result text,
    ordered_at timestamptz not null,
    finished_at timestamptz,
    person_id bigint
);
call platform_protect('survey_study_bootstrap');
revoke delete on survey_study_bootstrap from ${app};

-- The newest answer to each statement; value null when it was set back to unanswered.
create table survey_answer (
    organisation_id bigint not null references org_organisation (organisation_id),
    answerer_id bigint not null references survey_answerer (id),
    item text not null,
    level smallint not null check (level between 1 and 4),
    value smallint check (value between 1 and 3),
    revision int not null,
    updated_at timestamptz not null,
    primary key (answerer_id, item, level)
);
call platform_protect('survey_answer');

-- Every accepted change, so that a request sent twice counts once and nothing is lost.
create table survey_answer_change (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    answerer_id bigint not null references survey_answerer (id),
    item text not null,
    level smallint not null,
    value smallint,
    revision int not null,
    request_key text not null,
    at timestamptz not null,
    unique (answerer_id, request_key)
);
call platform_protect('survey_answer_change');

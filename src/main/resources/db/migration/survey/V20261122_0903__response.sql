-- The body's draft: entries by question code. Belongs to the body; the host never sees it.
create table survey_response (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    invitation_id bigint not null references survey_invitation (id) unique,
    status text not null check (status in ('ANSWERING', 'SUBMITTED')),
    created_at timestamptz not null
);
call platform_protect('survey_response');

-- The newest entry of each question; state null when it was set back to 無回答.
create table survey_entry (
    organisation_id bigint not null references org_organisation (organisation_id),
    response_id bigint not null references survey_response (id),
    question text not null,
    entry jsonb,
    revision int not null,
    updated_at timestamptz not null,
    primary key (response_id, question)
);
call platform_protect('survey_entry');

-- Every accepted change, so that a request sent twice counts once and nothing is lost. person_id is null when it came
-- by a one-time code.
create table survey_entry_change (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    response_id bigint not null references survey_response (id),
    question text not null,
    entry jsonb,
    revision int not null,
    request_key text not null,
    person_id bigint,
    at timestamptz not null,
    unique (response_id, request_key)
);
call platform_protect('survey_entry_change');
revoke update, delete on survey_entry_change from ${app};

-- A section of the questionnaire in the hands of one department: 担当 fills, 所属長 confirms.
create table survey_part (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    response_id bigint not null references survey_response (id),
    section text not null,
    department_id bigint not null references org_department (id),
    filler_id bigint not null references org_person (id),
    head_id bigint not null references org_person (id),
    status text not null check (status in ('FILLING', 'CHECKING', 'CONFIRMED')),
    unique (response_id, section)
);
create index survey_part_people on survey_part (organisation_id, filler_id, head_id);
call platform_protect('survey_part');

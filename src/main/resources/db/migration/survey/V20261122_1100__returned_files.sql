-- Returned answer sheets: one upload of the host with what became of each file. Refused files leave no answers, only
-- their name, the outcome and the faults (jsonb) that are sent back.
create table survey_intake (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    wave_id bigint not null references survey_wave (id),
    note text not null,
    person_id bigint not null references org_person (id),
    at timestamptz not null
);
create index survey_intake_wave on survey_intake (wave_id, id desc);
call platform_protect('survey_intake');
revoke update, delete on survey_intake from ${app};

create table survey_intake_file (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    intake_id bigint not null references survey_intake (id),
    name text not null,
    outcome text not null,
    invitation_id bigint references survey_invitation (id),
    code text not null,
    body text not null,
    receipt text not null,
    sentence text not null,
    faults jsonb not null,
    notes jsonb not null
);
create index survey_intake_file_intake on survey_intake_file (intake_id, id);
call platform_protect('survey_intake_file');
revoke update, delete on survey_intake_file from ${app};

-- What somebody has answered so far, under another digest of the code. Deleted when handed in and when the wave closes.
create table survey_person_draft (
    organisation_id bigint not null references org_organisation (organisation_id),
    wave_id bigint not null references survey_person_wave (id),
    draft text not null,
    question text not null,
    entry jsonb not null,
    primary key (draft, question)
);
create index survey_person_draft_wave on survey_person_draft (wave_id);
call platform_protect('survey_person_draft');

-- What was handed in, a row a section, under a random id. No time, no code, no person: see docs/adr/0013.
create table survey_person_answer (
    organisation_id bigint not null references org_organisation (organisation_id),
    wave_id bigint not null references survey_person_wave (id),
    respondent uuid not null,
    section text not null,
    group_label text not null,
    content jsonb not null,
    primary key (wave_id, respondent, section)
);
call platform_protect('survey_person_answer');

-- 調査票 that a host made itself; one that a wave has asked never changes, another wording is another version.
create table survey_questionnaire (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    base text not null,
    version int not null,
    title text not null,
    content jsonb not null,
    created_by bigint not null references org_person (id),
    created_at timestamptz not null
);
create index survey_questionnaire_newest on survey_questionnaire (organisation_id, id desc);
call platform_protect('survey_questionnaire');
revoke update, delete on survey_questionnaire from ${app};

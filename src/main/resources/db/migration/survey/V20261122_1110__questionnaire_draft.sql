-- 調査票の下書き: what a host is still putting together; becomes a row of survey_questionnaire when it is confirmed.
-- content: title, questions left out, questions added, aims; report: the refused lines of the last question list.
create table survey_questionnaire_draft (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    base text not null,
    content jsonb not null,
    report jsonb,
    created_by bigint not null references org_person (id),
    updated_at timestamptz not null
);
create index survey_questionnaire_draft_newest on survey_questionnaire_draft (organisation_id, id desc);
call platform_protect('survey_questionnaire_draft');

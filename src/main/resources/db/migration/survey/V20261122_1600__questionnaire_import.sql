-- 調査票の取込み: a questionnaire read from a file of another tool, with what became of each item of the file.
-- content: the questionnaire and the account. draft_id: the draft made of it, which may be gone by now.
create table survey_questionnaire_import (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    file_name text not null,
    content jsonb not null,
    draft_id bigint,
    created_by bigint not null references org_person (id),
    created_at timestamptz not null
);
create index survey_questionnaire_import_newest on survey_questionnaire_import (organisation_id, id desc);
call platform_protect('survey_questionnaire_import');

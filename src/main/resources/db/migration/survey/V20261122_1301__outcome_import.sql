-- 取込み中のアウトカムデータ: a published workbook between upload and keeping. progress: the step reached, the mapping so far,
-- columns of an older mapping that were not found, lines whose differing name was accepted.
create table survey_outcome_import (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    name text not null,
    source text not null,
    published_on date not null,
    as_of date not null,
    file_id bigint not null references platform_file (id),
    progress jsonb not null,
    person_id bigint not null,
    updated_at timestamptz not null
);
create index survey_outcome_import_newest on survey_outcome_import (organisation_id, id desc);
call platform_protect('survey_outcome_import');

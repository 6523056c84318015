-- 独自の様式: a host's own workbook with marks, checked against a questionnaire; the bytes lie in the file store. Whoever is
-- asked with it reads it, for its answer sheet is made from it.
create table survey_sheet_layout (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    questionnaire text not null,
    file_id bigint not null references platform_file (id),
    name text not null,
    sha256 text not null,
    person_id bigint not null references org_person (id),
    at timestamptz not null
);
create index survey_sheet_layout_newest on survey_sheet_layout (organisation_id, questionnaire, id desc);
call platform_protect('survey_sheet_layout');
revoke update, delete on survey_sheet_layout from ${app};

-- Which layout a questionnaire is asked with from now on; the newest counts, without a layout the product's own sheet is.
create table survey_sheet_layout_use (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    questionnaire text not null,
    layout_id bigint references survey_sheet_layout (id),
    person_id bigint not null references org_person (id),
    at timestamptz not null
);
create index survey_sheet_layout_use_newest on survey_sheet_layout_use (organisation_id, questionnaire, id desc);
call platform_protect('survey_sheet_layout_use');
revoke update, delete on survey_sheet_layout_use from ${app};

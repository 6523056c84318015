-- アウトカムデータ: figures of many bodies that others published, one row an edition. columns: code, label and kind in the
-- order of the figures; account: how the original was read and what became of each of its lines.
create table survey_outcome_set (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    name text not null,
    number int not null,
    source text not null,
    published_on date not null,
    as_of date not null,
    file_id bigint not null references platform_file (id),
    sha256 text not null,
    sheet text not null,
    columns jsonb not null,
    account jsonb not null,
    lines int not null,
    bodies int not null,
    person_id bigint,
    kept_at timestamptz not null,
    unique (organisation_id, name, number)
);
create index survey_outcome_set_newest on survey_outcome_set (organisation_id, id desc);
call platform_protect('survey_outcome_set');
revoke update on survey_outcome_set from ${app};

-- figures: one a column, null where missing or not applicable; not_applicable: the columns from 0 that do not apply.
create table survey_outcome_row (
    organisation_id bigint not null references org_organisation (organisation_id),
    set_id bigint not null references survey_outcome_set (id) on delete cascade,
    code text not null,
    prefecture text not null,
    name text not null,
    figures jsonb not null,
    not_applicable jsonb not null,
    primary key (set_id, code)
);
call platform_protect('survey_outcome_row');
revoke update on survey_outcome_row from ${app};

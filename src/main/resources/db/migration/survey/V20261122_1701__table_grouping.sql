-- 区分の切替え: how the host of a wave takes the answers to a question, or the values of a trait, together in its tables.
create table survey_table_grouping (
    organisation_id bigint not null references org_organisation (organisation_id),
    wave_id bigint not null references survey_wave (id),
    code text not null,
    merged jsonb not null,
    cuts jsonb not null,
    person_id bigint not null,
    at timestamptz not null,
    primary key (wave_id, code)
);
call platform_protect('survey_table_grouping');

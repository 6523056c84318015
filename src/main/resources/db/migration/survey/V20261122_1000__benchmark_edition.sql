-- 集計の版: the answers of a wave as they were counted, with who was asked, so that an old edition can be drawn again
-- exactly. The host's rows; content is JSON text, sha256 its digest.
create table survey_benchmark_edition (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    wave_id bigint not null references survey_wave (id),
    number int not null,
    note text not null default '',
    content text not null,
    sha256 text not null,
    asked int not null,
    handed_in int not null,
    counted_at timestamptz not null,
    person_id bigint,
    unique (wave_id, number)
);
call platform_protect('survey_benchmark_edition');
revoke update, delete on survey_benchmark_edition from ${app};

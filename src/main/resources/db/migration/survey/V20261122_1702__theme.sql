-- 自由記述の分類: themes of a free question, and which texts belong to them. A text is known by the digest of its words, so
-- that nothing of an answer stands here: when the answer goes, the mark points to nothing.
create table survey_theme (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    wave_id bigint not null references survey_wave (id),
    question text not null,
    label text not null,
    unique (wave_id, question, label)
);
create table survey_theme_mark (
    organisation_id bigint not null references org_organisation (organisation_id),
    theme_id bigint not null references survey_theme (id) on delete cascade,
    text_sha256 char(64) not null,
    person_id bigint not null,
    at timestamptz not null,
    primary key (theme_id, text_sha256)
);
call platform_protect('survey_theme');
call platform_protect('survey_theme_mark');

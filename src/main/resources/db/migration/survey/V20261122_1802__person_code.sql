-- One issue of codes to a group of a wave: how many, never to whom. Lost letters end their issue.
create table survey_person_issue (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    wave_id bigint not null references survey_person_wave (id),
    number int not null,
    group_label text not null,
    is_paper boolean not null,
    issued int not null,
    ended int not null default 0,
    person_id bigint not null,
    at timestamptz not null,
    unique (wave_id, number, group_label)
);
call platform_protect('survey_person_issue');

-- Codes that still open the questionnaire, as digests. The row is deleted when its holder hands in.
create table survey_person_code (
    organisation_id bigint not null references org_organisation (organisation_id),
    wave_id bigint not null references survey_person_wave (id),
    issue_id bigint not null references survey_person_issue (id),
    hash text primary key
);
create index survey_person_code_issue on survey_person_code (wave_id, issue_id);
call platform_protect('survey_person_code');

-- The wave that a code opens while it takes answers. Called before anybody is known.
create function survey_person_entrance(digest text) returns table (wave_id bigint, organisation_id bigint)
    language sql stable security definer set search_path = public as
$$
    select w.id, w.organisation_id from survey_person_code c join survey_person_wave w on w.id = c.wave_id
    where c.hash = digest and w.status = 'OPEN'
$$;

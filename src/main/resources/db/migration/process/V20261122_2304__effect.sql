-- 改善の取組 on a work, and its effect: 見込, 実施 and 実測 apart, per 年度. Newest counts, older stay.
create table process_improvement (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    work_id bigint not null references process_work (id),
    name text not null check (name <> ''),
    method text not null,
    created_by bigint not null references org_person (id),
    created_at timestamptz not null
);
create index process_improvement_work on process_improvement (work_id);
call platform_protect('process_improvement');

create table process_effect (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    improvement_id bigint not null references process_improvement (id),
    stage text not null check (stage in ('PROPOSED', 'EXECUTED', 'MEASURED')),
    fiscal_year int not null,
    before_seconds bigint not null check (before_seconds > 0),
    after_seconds bigint not null check (after_seconds >= 0),
    errors_before int check (errors_before >= 0),
    errors_after int check (errors_after >= 0),
    basis text not null check (basis <> ''),
    person_id bigint not null references org_person (id),
    at timestamptz not null
);
create index process_effect_improvement on process_effect (improvement_id, stage, fiscal_year, id desc);
call platform_protect('process_effect');
revoke update, delete on process_effect from ${app};

-- 時間計測: seconds of one case, before or after; never who was watched.
create table process_observation (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    improvement_id bigint not null references process_improvement (id),
    phase text not null check (phase in ('BEFORE', 'AFTER')),
    observed_on date not null,
    seconds int not null check (seconds > 0),
    note text not null
);
create index process_observation_improvement on process_observation (improvement_id, id);
call platform_protect('process_observation');

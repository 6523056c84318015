-- One asked body of a wave. The row is the host's; the body is a tenant of its own (body_organisation_id), and a
-- prefecture may collect for the host (collector_id). Population and cell are those of the opening and stay.
create table survey_invitation (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    wave_id bigint not null references survey_wave (id),
    body_organisation_id bigint not null references org_organisation (organisation_id),
    code char(6) not null,
    name text not null,
    prefecture text not null,
    kind text not null,
    population bigint,
    population_as_of date,
    population_source text not null default '',
    band text not null default '',
    form_number text not null unique,
    due_at timestamptz not null,
    collector_id bigint references org_organisation (organisation_id),
    collector_due_at timestamptz,
    code_hash text unique,
    code_number int not null default 0,
    code_issued_at timestamptz,
    unique (wave_id, code)
);
create index survey_invitation_wave on survey_invitation (wave_id, code);
create index survey_invitation_body on survey_invitation (body_organisation_id);
create index survey_invitation_collector on survey_invitation (collector_id) where collector_id is not null;
call platform_protect('survey_invitation');

-- Who was asked and who collects see their own invitation, and through it the wave; neither may change it.
create policy asked_body on survey_invitation for select
    using (body_organisation_id = platform_organisation() or collector_id = platform_organisation());
create policy asked_body on survey_wave for select
    using (status <> 'PREPARING' and exists (select 1 from survey_invitation i where i.wave_id = survey_wave.id
        and (i.body_organisation_id = platform_organisation() or i.collector_id = platform_organisation())));

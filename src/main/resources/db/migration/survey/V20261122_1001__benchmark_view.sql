-- What readers may see of an edition, computed when it is published; content (JSON text) holds no single answer.
create table survey_benchmark_view (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    wave_id bigint not null references survey_wave (id),
    edition_id bigint not null references survey_benchmark_edition (id),
    is_for_all boolean not null,
    content text not null,
    sha256 text not null,
    published_at timestamptz not null,
    person_id bigint not null,
    unique (edition_id)
);
create index survey_benchmark_view_wave on survey_benchmark_view (wave_id);
call platform_protect('survey_benchmark_view');
revoke update, delete on survey_benchmark_view from ${app};

-- Which asked body sees which view; view_id null: that edition waits for this body, since others could be found by
-- subtracting.
create table survey_benchmark_reader (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    wave_id bigint not null references survey_wave (id),
    edition_number int not null,
    invitation_id bigint not null references survey_invitation (id),
    view_id bigint references survey_benchmark_view (id),
    unique (invitation_id, edition_number)
);
create index survey_benchmark_reader_wave on survey_benchmark_reader (wave_id);
create index survey_benchmark_reader_view on survey_benchmark_reader (view_id, invitation_id);
call platform_protect('survey_benchmark_reader');
revoke update, delete on survey_benchmark_reader from ${app};

-- A body reads its own line and the view in it, nothing else.
create policy asked_body on survey_benchmark_reader for select
    using (exists (select 1 from survey_invitation i where i.id = survey_benchmark_reader.invitation_id
        and i.body_organisation_id = platform_organisation()));
create policy asked_body on survey_benchmark_view for select
    using (exists (select 1 from survey_benchmark_reader r join survey_invitation i on i.id = r.invitation_id
        where r.view_id = survey_benchmark_view.id and i.body_organisation_id = platform_organisation()));

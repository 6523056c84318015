-- Consent of a body that a reader may see what it handed in; withdrawn by a date, never deleted.
create table survey_consent (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    invitation_id bigint not null references survey_invitation (id),
    reader_id bigint not null references org_organisation (organisation_id),
    given_at timestamptz not null,
    withdrawn_at timestamptz,
    unique (invitation_id, reader_id)
);
call platform_protect('survey_consent');
create policy reader on survey_consent for select using (reader_id = platform_organisation());

-- What a body handed in, edition by edition; nobody changes one. Belongs to the body. The host reads it through the
-- consent, and may add one for its own wave when the sheet came back as a file or on paper.
create table survey_submission (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    invitation_id bigint not null references survey_invitation (id),
    wave_id bigint not null references survey_wave (id),
    number int not null,
    content jsonb not null,
    sha256 text not null,
    note text not null default '',
    via text not null check (via in ('WEB', 'CODE', 'EXCEL', 'PAPER')),
    receipt text not null unique,
    person_id bigint,
    at timestamptz not null,
    unique (invitation_id, number)
);
create index survey_submission_wave on survey_submission (wave_id, invitation_id, number desc);
call platform_protect('survey_submission');
revoke update, delete on survey_submission from ${app};
create policy reader on survey_submission for select
    using (exists (select 1 from survey_consent c where c.invitation_id = survey_submission.invitation_id
        and c.reader_id = platform_organisation() and c.withdrawn_at is null));
create policy host_receives on survey_submission for insert
    with check (exists (select 1 from survey_invitation i where i.id = survey_submission.invitation_id
        and i.wave_id = survey_submission.wave_id
        and i.organisation_id = platform_organisation() and i.body_organisation_id = survey_submission.organisation_id));
create policy host_receives on survey_consent for insert
    with check (reader_id = platform_organisation() and exists (select 1 from survey_invitation i
        where i.id = survey_consent.invitation_id
        and i.organisation_id = platform_organisation() and i.body_organisation_id = survey_consent.organisation_id));

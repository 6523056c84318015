-- That a body handed in, without what: the host's board and the collector's progress.
create table survey_receipt (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    invitation_id bigint not null references survey_invitation (id),
    number int not null,
    via text not null,
    receipt text not null,
    at timestamptz not null,
    unique (invitation_id, number)
);
call platform_protect('survey_receipt');
revoke update, delete on survey_receipt from ${app};
create policy watcher on survey_receipt for select
    using (exists (select 1 from survey_invitation i where i.id = survey_receipt.invitation_id
        and (i.organisation_id = platform_organisation() or i.collector_id = platform_organisation())));
create policy host_receives on survey_receipt for insert
    with check (exists (select 1 from survey_invitation i where i.id = survey_receipt.invitation_id
        and i.organisation_id = platform_organisation() and i.body_organisation_id = survey_receipt.organisation_id));

-- 差戻し: the host or the collector gives an edition back for correction. The row is the returner's; the body sees it.
create table survey_return (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    invitation_id bigint not null references survey_invitation (id),
    number int not null,
    reason text not null,
    person_id bigint not null,
    at timestamptz not null
);
create index survey_return_invitation on survey_return (invitation_id, number);
call platform_protect('survey_return');
revoke update, delete on survey_return from ${app};
create policy concerned on survey_return for select
    using (exists (select 1 from survey_invitation i where i.id = survey_return.invitation_id
        and platform_organisation() in (i.organisation_id, i.collector_id, i.body_organisation_id)));

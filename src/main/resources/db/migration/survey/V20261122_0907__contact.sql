-- Who can be asked about an answer: kept apart from the answers, deleted on the wave's day (contacts_until).
create table survey_contact (
    organisation_id bigint not null references org_organisation (organisation_id),
    invitation_id bigint primary key references survey_invitation (id),
    office text not null,
    name text not null,
    phone text not null,
    mail text not null,
    at timestamptz not null
);
call platform_protect('survey_contact');
create policy host on survey_contact for select
    using (exists (select 1 from survey_invitation i where i.id = survey_contact.invitation_id
        and i.organisation_id = platform_organisation()));
create policy host_deletes on survey_contact for delete
    using (exists (select 1 from survey_invitation i where i.id = survey_contact.invitation_id
        and i.organisation_id = platform_organisation()));

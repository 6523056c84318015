-- Whether a body took its consent back: then the host cannot renew it by entering a returned file; the body renews it by
-- handing in itself.
create function survey_consent_withdrawn(asked bigint, reader bigint) returns boolean
    language sql stable security definer set search_path = public as
$$
    select exists (select 1 from survey_consent c where c.invitation_id = asked and c.reader_id = reader)
        and not exists (select 1 from survey_consent c
            where c.invitation_id = asked and c.reader_id = reader and c.withdrawn_at is null)
$$;
drop policy host_receives on survey_consent;
create policy host_receives on survey_consent for insert
    with check (reader_id = platform_organisation() and exists (select 1 from survey_invitation i
        where i.id = survey_consent.invitation_id
        and i.organisation_id = platform_organisation() and i.body_organisation_id = survey_consent.organisation_id)
        and not survey_consent_withdrawn(invitation_id, reader_id));

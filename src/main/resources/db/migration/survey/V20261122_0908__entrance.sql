-- A one-time code from a letter: which questionnaire it opens, while its wave takes answers. Called before anybody is known.
create function survey_entrance(hash text) returns table (invitation_id bigint, body_organisation_id bigint)
    language sql stable security definer set search_path = public as
$$
    select i.id, i.body_organisation_id from survey_invitation i join survey_wave w on w.id = i.wave_id
    where i.code_hash = hash and w.status = 'OPEN'
$$;

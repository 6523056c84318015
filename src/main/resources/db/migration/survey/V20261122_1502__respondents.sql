-- 回答団体一覧 for an asked body: who answered, where the wave's 公表範囲 names them and its figures were published to this
-- body. Names and counts only; a body that took its consent back is not named.
create function survey_respondents(own bigint)
    returns table (code char(6), name text, prefecture text, band text, asked_in_prefecture bigint, asked bigint)
    language sql stable security definer set search_path = public as
$$
    select a.code, a.name, a.prefecture, a.band,
           (select count(*) from survey_invitation p where p.wave_id = a.wave_id and p.prefecture = a.prefecture),
           (select count(*) from survey_invitation p where p.wave_id = a.wave_id)
    from survey_invitation mine
        join survey_wave w on w.id = mine.wave_id
        join survey_invitation a on a.wave_id = mine.wave_id
    where mine.id = own and mine.body_organisation_id = platform_organisation()
        and w.disclosure <> 'HOST_ONLY' and (w.settings ->> 'names')::boolean
        and exists (select 1 from survey_benchmark_reader r where r.invitation_id = mine.id)
        and exists (select 1 from survey_receipt r where r.invitation_id = a.id)
        and not survey_consent_withdrawn(a.id, w.organisation_id)
    order by a.code
$$;

-- The tenant of a body that is asked without having an account: found by its code, or founded. Shows nothing but the id.
create function org_asked_body(body_kind text, code text, body_name text, body_kana text, body_prefecture text,
                               made_up boolean)
    returns bigint language plpgsql security definer set search_path = public as
$$
declare
    known bigint;
begin
    insert into org_organisation (kind, municipality_code, name, kana, prefecture, demonstration)
    values (body_kind, code, body_name, body_kana, body_prefecture, made_up)
    on conflict (municipality_code) do nothing returning organisation_id into known;
    if known is null then
        select o.organisation_id into known from org_organisation o where o.municipality_code = code;
    end if;
    return known;
end
$$;

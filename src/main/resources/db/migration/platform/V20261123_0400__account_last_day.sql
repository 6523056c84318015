-- The last day on which an account may be used; null while none is known. It counts by itself when the day is over.
alter table platform_account add column last_day date;

drop function platform_account_for_sign_in(text);
create function platform_account_for_sign_in(login text, on_day date)
    returns table (id bigint, organisation_id bigint, person_id bigint, password_hash text, password_temporary boolean,
                   failed_attempts int, locked_until timestamptz, totp_secret text, totp_last_step bigint, disabled boolean)
    language sql stable security definer set search_path = public as
$$
    select a.id, a.organisation_id, a.person_id, a.password_hash, a.password_temporary, a.failed_attempts,
           a.locked_until, a.totp_secret, a.totp_last_step,
           a.disabled_at is not null or coalesce(a.last_day, on_day) < on_day
    from platform_account a where a.login_name = login
$$;

create or replace function platform_account_for_session(account bigint, on_day date)
    returns table (organisation_id bigint, person_id bigint, password_temporary boolean, roles text[])
    language sql stable security definer set search_path = public as
$$
    select a.organisation_id, a.person_id, a.password_temporary,
           array(select distinct g.role from platform_role_grant g
                 where g.account_id = a.id and g.valid_from <= on_day and coalesce(g.valid_to, on_day) >= on_day)
    from platform_account a
    where a.id = account and a.disabled_at is null and coalesce(a.last_day, on_day) >= on_day
$$;

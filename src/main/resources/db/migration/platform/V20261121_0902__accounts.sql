-- Who may sign in. Persons appear as ids only; names live in org.
create table platform_account (
    id bigint generated always as identity primary key,
    organisation_id bigint not null,
    person_id bigint not null,
    login_name text not null unique,
    password_hash text,
    password_temporary boolean not null default true,
    failed_attempts int not null default 0,
    locked_until timestamptz,
    totp_secret text,
    totp_last_step bigint,
    disabled_at timestamptz,
    created_at timestamptz not null default now(),
    unique (organisation_id, person_id)
);
call platform_protect('platform_account');

-- Which role from when to when (both days inclusive).
create table platform_role_grant (
    id bigint generated always as identity primary key,
    organisation_id bigint not null,
    account_id bigint not null references platform_account (id),
    role text not null,
    valid_from date not null,
    valid_to date,
    check (valid_to is null or valid_to >= valid_from)
);
create index platform_role_grant_account on platform_role_grant (account_id);
call platform_protect('platform_role_grant');

-- Before sign-in no organisation is known. These two functions are the only way past row security, each for one account.
create function platform_account_for_sign_in(login text)
    returns table (id bigint, organisation_id bigint, person_id bigint, password_hash text, password_temporary boolean,
                   failed_attempts int, locked_until timestamptz, totp_secret text, totp_last_step bigint, disabled boolean)
    language sql stable security definer set search_path = public as
$$
    select a.id, a.organisation_id, a.person_id, a.password_hash, a.password_temporary, a.failed_attempts,
           a.locked_until, a.totp_secret, a.totp_last_step, a.disabled_at is not null
    from platform_account a where a.login_name = login
$$;

create function platform_account_for_session(account bigint, on_day date)
    returns table (organisation_id bigint, person_id bigint, password_temporary boolean, roles text[])
    language sql stable security definer set search_path = public as
$$
    select a.organisation_id, a.person_id, a.password_temporary,
           array(select distinct g.role from platform_role_grant g
                 where g.account_id = a.id and g.valid_from <= on_day and coalesce(g.valid_to, on_day) >= on_day)
    from platform_account a where a.id = account and a.disabled_at is null
$$;

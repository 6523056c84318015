-- A secret that is shown for set-up counts only after its first code was typed.
alter table platform_account add column totp_pending text;

-- Passkeys (WebAuthn). The handle is what authenticators keep instead of a name.
alter table platform_account add column passkey_handle bytea unique;

create table platform_passkey (
    id bigint generated always as identity primary key,
    organisation_id bigint not null,
    account_id bigint not null references platform_account (id),
    credential_id bytea not null unique,
    public_key bytea not null,
    signature_count bigint not null,
    user_verified boolean not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    transports text[] not null,
    attestation_object bytea,
    client_data bytea,
    label text not null,
    created_at timestamptz not null,
    last_used_at timestamptz not null
);
create index platform_passkey_account on platform_passkey (account_id);
call platform_protect('platform_passkey');

-- Whose passkey it is, before an organisation is known: ids only, and only for an account that may sign in.
create function platform_passkey_owner(credential bytea) returns table (organisation_id bigint, account_id bigint)
    language sql stable security definer set search_path = public as
$$
    select p.organisation_id, p.account_id from platform_passkey p
    join platform_account a on a.id = p.account_id and a.disabled_at is null
    where p.credential_id = credential
$$;

-- Which organisations have an audit chain, for its verification from outside the product.
create function platform_audit_organisations() returns table (organisation_id bigint)
    language sql stable security definer set search_path = public as
$$ select distinct e.organisation_id from platform_audit_entry e order by 1 $$;

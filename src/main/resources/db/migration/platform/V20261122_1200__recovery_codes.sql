-- Codes on paper for the day the authenticator is lost: hashes of random words only, each opens once.
create table platform_recovery_code (
    id bigint generated always as identity primary key,
    organisation_id bigint not null,
    account_id bigint not null references platform_account (id),
    code_hash text not null,
    made_at timestamptz not null,
    used_at timestamptz,
    unique (account_id, code_hash)
);
call platform_protect('platform_recovery_code');

-- How long an organisation keeps what is not evidence, where it differs from the product's standard.
create table platform_retention (
    organisation_id bigint not null,
    rule text not null,
    days int not null check (days > 0),
    person_id bigint not null,
    at timestamptz not null,
    primary key (organisation_id, rule)
);
call platform_protect('platform_retention');

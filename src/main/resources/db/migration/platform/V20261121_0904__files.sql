-- Files of a tenant; the bytes lie in the home folder under their digest.
create table platform_file (
    id bigint generated always as identity primary key,
    organisation_id bigint not null,
    name text not null,
    content_type text not null,
    size bigint not null,
    sha256 text not null,
    person_id bigint not null,
    at timestamptz not null
);
call platform_protect('platform_file');

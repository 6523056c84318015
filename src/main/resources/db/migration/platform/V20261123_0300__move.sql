-- An organisation that came from another installation: when, from what, and by how much its ids grew.
create table platform_move (
    id bigint generated always as identity primary key,
    organisation_id bigint not null,
    at timestamptz not null,
    exported_at timestamptz not null,
    product text not null,
    distance bigint not null,
    rows bigint not null,
    files bigint not null,
    -- Own rows that hung on other organisations' rows there, kept as a file to be read.
    elsewhere bigint not null,
    record_file_id bigint references platform_file (id)
);
call platform_protect('platform_move');
revoke update, delete on platform_move from ${app};

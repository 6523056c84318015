-- The application's role may use what the owner makes, and nothing more.
revoke all on schema public from public;
grant usage on schema public to ${app};
alter default privileges in schema public grant select, insert, update, delete on tables to ${app};
alter default privileges in schema public grant usage, select on sequences to ${app};

-- The tenant of the running transaction; null outside one, and then no tenant row is visible.
create function platform_organisation() returns bigint
    language sql stable
    return nullif(current_setting('app.organisation', true), '')::bigint;

-- Puts a table with an organisation_id behind row-level security. Called by the migration that creates the table.
create procedure platform_protect(tenant_table regclass)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format(
        'create policy own_organisation on %s using (organisation_id = platform_organisation()) '
        'with check (organisation_id = platform_organisation())', tenant_table);
end
$$;
revoke execute on procedure platform_protect(regclass) from public;

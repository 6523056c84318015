-- A work's year and the cases and seconds of its tasks. What is confirmed does not change.
create function process_sum(counts int[]) returns bigint
    language sql immutable strict parallel safe as
$$
select coalesce(sum(c), 0)::bigint from unnest(counts) c
$$;

create table process_work_year (
    organisation_id bigint not null references org_organisation (organisation_id),
    sheet_id bigint not null references process_inventory_sheet (id),
    work_id bigint not null references process_work (id),
    audience_count bigint check (audience_count >= 0),
    budget_yen bigint check (budget_yen >= 0),
    settled_yen bigint check (settled_yen >= 0),
    overtime_seconds bigint check (overtime_seconds >= 0),
    systems text not null,
    system_cost_yen bigint check (system_cost_yen >= 0),
    renewal_year int,
    forms text not null,
    indicators text not null,
    results text not null,
    errors int check (errors >= 0),
    complaints int check (complaints >= 0),
    prefilled boolean not null,
    version int not null,
    primary key (sheet_id, work_id)
);
create index process_work_year_work on process_work_year (work_id);
call platform_protect('process_work_year');

create table process_task (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    work_id bigint not null references process_work (id),
    name text not null check (name <> '')
);
create index process_task_work on process_task (work_id);
call platform_protect('process_task');

-- counts: cases by month, April first. seconds: by grade, of a case or of the year.
create table process_task_year (
    organisation_id bigint not null references org_organisation (organisation_id),
    sheet_id bigint not null references process_inventory_sheet (id),
    task_id bigint not null references process_task (id),
    position int not null,
    basis text not null check (basis in ('CASE', 'YEAR')),
    counts int[] not null check (array_length(counts, 1) = 12 and 0 <= all (counts)),
    seconds bigint[] not null check (array_length(seconds, 1) = 5 and 0 <= all (seconds)),
    cases bigint not null generated always as (process_sum(counts)) stored,
    version int not null,
    primary key (sheet_id, task_id)
);
create index process_task_year_task on process_task_year (task_id);
call platform_protect('process_task_year');

create function process_refuse_confirmed() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from process_inventory_sheet s
               where s.id = coalesce(new.sheet_id, old.sheet_id) and s.status = 'CONFIRMED') then
        raise exception 'the sheet is confirmed';
    end if;
    return coalesce(new, old);
end
$$;
create trigger confirmed before insert or update or delete on process_work_year
    for each row execute function process_refuse_confirmed();
create trigger confirmed before insert or update or delete on process_task_year
    for each row execute function process_refuse_confirmed();
create trigger confirmed before insert or update or delete on process_headcount
    for each row execute function process_refuse_confirmed();

-- 機構改革: what was decided together for a day. Its parts name it, so that all of them can be taken back before the day.
create table org_reorganisation (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    day date not null,
    source text not null,
    person_id bigint references org_person (id),
    entered_at timestamptz not null,
    cancelled_at timestamptz,
    cancelled_by bigint references org_person (id)
);
create index org_reorganisation_day on org_reorganisation (organisation_id, day);
call platform_protect('org_reorganisation');

alter table org_department add column founded_in bigint references org_reorganisation (id);
alter table org_department add column ended_in bigint references org_reorganisation (id);
alter table org_department_name add column changed_in bigint references org_reorganisation (id);

-- Where a department stands and what it is from a day on; before the first such day its own row holds.
create table org_department_place (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    department_id bigint not null references org_department (id) on delete cascade,
    parent_id bigint references org_department (id),
    kind text not null check (kind in ('BODY', 'DIVISION', 'SECTION', 'UNIT')),
    valid_from date not null,
    changed_in bigint references org_reorganisation (id),
    unique (department_id, valid_from)
);
call platform_protect('org_department_place');

create function org_department_parent_on(department bigint, first_parent bigint, on_day date) returns bigint
    language sql stable
    return case
        when exists (select 1 from org_department_place p where p.department_id = department and p.valid_from <= on_day)
        then (select p.parent_id from org_department_place p
              where p.department_id = department and p.valid_from <= on_day order by p.valid_from desc limit 1)
        else first_parent end;

create function org_department_kind_on(department bigint, first_kind text, on_day date) returns text
    language sql stable
    return coalesce(
        (select p.kind from org_department_place p
         where p.department_id = department and p.valid_from <= on_day order by p.valid_from desc limit 1),
        first_kind);

-- Who goes on with the work of a department that ended: the first in position leads, others share.
create table org_department_successor (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    department_id bigint not null references org_department (id) on delete cascade,
    successor_id bigint not null references org_department (id) on delete cascade,
    position int not null,
    valid_from date not null,
    changed_in bigint references org_reorganisation (id),
    unique (department_id, successor_id, valid_from),
    check (department_id <> successor_id)
);
create index org_department_successor_of on org_department_successor (successor_id);
call platform_protect('org_department_successor');

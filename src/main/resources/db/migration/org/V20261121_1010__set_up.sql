-- A department keeps its id when it is renamed: the name from a day on.
create table org_department_name (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    department_id bigint not null references org_department (id) on delete cascade,
    name text not null,
    valid_from date not null,
    unique (department_id, valid_from)
);
call platform_protect('org_department_name');

-- The name on a day: the newest renaming until then, else the first name.
create function org_department_name_on(department bigint, first_name text, on_day date) returns text
    language sql stable
    return coalesce(
        (select n.name from org_department_name n
         where n.department_id = department and n.valid_from <= on_day order by n.valid_from desc limit 1),
        first_name);

-- Roles given to a person from a day to a day, whether there is an account or not.
create table org_person_role (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    person_id bigint not null references org_person (id),
    role text not null,
    valid_from date not null,
    valid_to date,
    check (valid_to is null or valid_to >= valid_from)
);
create index org_person_role_person on org_person_role (person_id);
call platform_protect('org_person_role');

-- A file between its upload and its commit, as plain tables. Afterwards only the counts, the refused rows and their
-- reasons stay. Texts, not jsonb: a cell may hold any character.
create table org_import (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    kind text not null,
    file_name text not null,
    sheets text not null,
    sheet int not null default 0,
    mapping text not null,
    source text not null default '',
    as_of date not null,
    person_id bigint references org_person (id),
    uploaded_at timestamptz not null,
    committed_at timestamptz,
    report text
);
create index org_import_newest on org_import (organisation_id, id desc);
call platform_protect('org_import');

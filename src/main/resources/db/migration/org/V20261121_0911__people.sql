-- Sections of the town hall: 執行機関 → 部 → 課 → 係, each from a day to a day (inclusive; open when null).
create table org_department (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    parent_id bigint references org_department (id),
    kind text not null check (kind in ('BODY', 'DIVISION', 'SECTION', 'UNIT')),
    code text not null,
    name text not null,
    position int not null default 0,
    valid_from date not null,
    valid_to date,
    check (valid_to is null or valid_to >= valid_from)
);
create unique index org_department_code on org_department (organisation_id, code, valid_from);
create index org_department_parent on org_department (parent_id);
call platform_protect('org_department');

-- A person. The name can be erased; the id stays, so that the audit chain and confirmed figures still hold.
create table org_person (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    staff_number text not null,
    name text not null,
    kana text not null default '',
    erased_at timestamptz,
    unique (organisation_id, staff_number)
);
call platform_protect('org_person');

-- A post held from a day to a day; a second one is 兼務.
create table org_post (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    person_id bigint not null references org_person (id),
    department_id bigint not null references org_department (id),
    title text not null,
    head boolean not null default false,
    concurrent boolean not null default false,
    valid_from date not null,
    valid_to date,
    check (valid_to is null or valid_to >= valid_from)
);
create index org_post_person on org_post (person_id);
create index org_post_department on org_post (department_id);
call platform_protect('org_post');

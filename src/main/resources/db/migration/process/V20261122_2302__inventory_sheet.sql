-- 調書: one section's part of an inventory. 担当 enters, 係長 checks, 課長 confirms; only then anybody else sees figures.
create table process_inventory_sheet (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    round_id bigint not null references process_inventory_round (id),
    department_id bigint not null references org_department (id),
    status text not null check (status in ('ENTERING', 'CHECKING', 'CONFIRMING', 'CONFIRMED')),
    checker_id bigint references org_person (id),
    overtime_seconds bigint not null check (overtime_seconds >= 0),
    capacity_reason text not null,
    unique (round_id, department_id)
);
create index process_inventory_sheet_department on process_inventory_sheet (organisation_id, department_id);
call platform_protect('process_inventory_sheet');

-- People of the section by grade, in hundredths of a person; never by name.
create table process_headcount (
    organisation_id bigint not null references org_organisation (organisation_id),
    sheet_id bigint not null references process_inventory_sheet (id),
    grade text not null,
    hundredths int not null check (hundredths >= 0),
    primary key (sheet_id, grade)
);
call platform_protect('process_headcount');

-- Who took which step when, and with what words.
create table process_inventory_step (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    sheet_id bigint not null references process_inventory_sheet (id),
    status text not null,
    opinion text not null,
    person_id bigint not null references org_person (id),
    at timestamptz not null
);
create index process_inventory_step_sheet on process_inventory_step (sheet_id, id);
call platform_protect('process_inventory_step');
revoke update, delete on process_inventory_step from ${app};

-- 版: what a 課長 confirmed, as it stood.
create table process_inventory_edition (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    sheet_id bigint not null references process_inventory_sheet (id),
    number int not null,
    seconds bigint not null,
    content jsonb not null,
    person_id bigint not null references org_person (id),
    at timestamptz not null,
    unique (sheet_id, number)
);
call platform_protect('process_inventory_edition');
revoke update, delete on process_inventory_edition from ${app};

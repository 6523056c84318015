-- Who checks which part of a section's sheet before its 課長 confirms: each unit (係) its own works, the section's own
-- id standing for works of no unit. Rows are those of the last hand-over.
create table process_inventory_check (
    organisation_id bigint not null references org_organisation (organisation_id),
    sheet_id bigint not null references process_inventory_sheet (id),
    department_id bigint not null references org_department (id),
    checker_id bigint not null references org_person (id),
    checked_by bigint references org_person (id),
    checked_at timestamptz,
    primary key (sheet_id, department_id),
    check ((checked_by is null) = (checked_at is null))
);
create index process_inventory_check_checker on process_inventory_check (checker_id);
call platform_protect('process_inventory_check');

insert into process_inventory_check (organisation_id, sheet_id, department_id, checker_id)
select organisation_id, id, department_id, checker_id from process_inventory_sheet where checker_id is not null;
alter table process_inventory_sheet drop column checker_id;

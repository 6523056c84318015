-- DMM (マンダラート): a work in the middle, eight functions around it, eight parts around each. Block 0 holds the functions.
create table process_mandala (
    organisation_id bigint not null references org_organisation (organisation_id),
    work_id bigint primary key references process_work (id),
    version int not null
);
call platform_protect('process_mandala');

create table process_mandala_cell (
    organisation_id bigint not null references org_organisation (organisation_id),
    work_id bigint not null references process_mandala (work_id),
    block int not null check (block between 0 and 8),
    cell int not null check (cell between 1 and 8),
    words text not null check (words <> ''),
    primary key (work_id, block, cell)
);
call platform_protect('process_mandala_cell');

-- 業務の棚卸し of one 年度: until when, why, and what an hour of each grade costs in it.
create table process_inventory_round (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    fiscal_year int not null,
    as_of date not null,
    due_at timestamptz not null,
    purpose text not null,
    person_day_minutes int not null check (person_day_minutes between 60 and 1440),
    low_percent int not null,
    high_percent int not null check (high_percent > low_percent),
    closed_at timestamptz,
    created_by bigint not null references org_person (id),
    created_at timestamptz not null,
    unique (organisation_id, fiscal_year)
);
call platform_protect('process_inventory_round');

create table process_unit_cost (
    organisation_id bigint not null references org_organisation (organisation_id),
    round_id bigint not null references process_inventory_round (id),
    grade text not null,
    yen_per_year bigint check (yen_per_year >= 0),
    minutes_per_year int not null check (minutes_per_year > 0),
    primary key (round_id, grade)
);
call platform_protect('process_unit_cost');

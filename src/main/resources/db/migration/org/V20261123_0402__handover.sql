-- 引継ぎ: on its day a named duty goes from the one whose post ended to the successor in the post. Without to_person it
-- waits for a decision; the newest row of a duty counts, the older stay.
create table org_handover (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    day date not null,
    kind text not null,
    subject_id bigint not null,
    part text not null,
    title text not null,
    href text not null,
    from_person bigint not null references org_person (id),
    to_person bigint references org_person (id),
    reason text not null,
    decided_by bigint references org_person (id),
    at timestamptz not null
);
create index org_handover_duty on org_handover (organisation_id, kind, subject_id, part, id);
call platform_protect('org_handover');
revoke update, delete on org_handover from ${app};

-- Until which day the handovers of an organisation were made.
create table org_handover_day (
    organisation_id bigint primary key references org_organisation (organisation_id),
    done_until date not null
);
call platform_protect('org_handover_day');

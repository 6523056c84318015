-- The audit trail that an organisation brought from where it was, as it was sealed there: ids, persons and organisation are
-- those of that installation, so that each chapter still verifies. platform_move tells how they grew.
create table platform_audit_inherited (
    organisation_id bigint not null,
    chapter int not null,
    sequence bigint not null,
    digest bytea not null,
    entry_id bigint not null,
    origin_organisation_id bigint not null,
    at timestamptz not null,
    person_id bigint,
    action text not null,
    subject_kind text not null,
    subject_id text not null,
    detail jsonb not null,
    primary key (organisation_id, chapter, sequence)
);
call platform_protect('platform_audit_inherited');
revoke insert, update, delete on platform_audit_inherited from ${app};

-- 疑義照会: the host doubts one cell of an edition. Questions are the host's rows, replies the body's; both see both.
create table survey_query (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    invitation_id bigint not null references survey_invitation (id),
    number int not null,
    question text not null,
    text text not null,
    person_id bigint,
    at timestamptz not null
);
create index survey_query_invitation on survey_query (invitation_id, question, id);
call platform_protect('survey_query');
revoke update, delete on survey_query from ${app};
create policy concerned on survey_query for select
    using (exists (select 1 from survey_invitation i where i.id = survey_query.invitation_id
        and platform_organisation() in (i.organisation_id, i.body_organisation_id)));

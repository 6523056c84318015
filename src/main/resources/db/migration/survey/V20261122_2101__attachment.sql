-- A file that a body attached to a question of its reply; never changed. Belongs to the body. Whoever may read an edition
-- that names it (its consent decides) reads it too; what was only in the draft stays the body's own. The value built here
-- is that of jp.kizahashi.survey.answer.AttachedFile.
create table survey_attachment (
    id bigint generated always as identity primary key,
    organisation_id bigint not null references org_organisation (organisation_id),
    invitation_id bigint not null references survey_invitation (id),
    question text not null,
    file_id bigint not null references platform_file (id),
    name text not null,
    content_type text not null,
    size bigint not null,
    sha256 text not null,
    at timestamptz not null
);
create index survey_attachment_invitation on survey_attachment (invitation_id, question);
call platform_protect('survey_attachment');
revoke update, delete on survey_attachment from ${app};
create policy reader on survey_attachment for select
    using (exists (select 1 from survey_submission s where s.invitation_id = survey_attachment.invitation_id
        and jsonb_exists(s.content -> survey_attachment.question -> 'values',
            survey_attachment.id || ' ' || survey_attachment.sha256 || ' ' || survey_attachment.size || ' '
                || survey_attachment.name)));

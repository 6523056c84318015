-- A file that was attached and taken off again before anything was handed in may go when its time is over. One that an
-- edition names stays, whatever the application asks for.
grant delete on survey_attachment to ${app};
create policy handed_in_stays on survey_attachment as restrictive for delete
    using (not exists (select 1 from survey_submission s where s.invitation_id = survey_attachment.invitation_id
        and s.content::text like '%' || survey_attachment.id || ' ' || survey_attachment.sha256 || '%'));

-- Whose word it is. In a 庁内照会 both sides are the same organisation, so it can no longer be told from the row's owner.
alter table survey_query add column by_host boolean;
update survey_query q set by_host = (q.organisation_id = i.organisation_id)
    from survey_invitation i where i.id = q.invitation_id;
alter table survey_query alter column by_host set not null;

-- The head of a town's 回答文 as it was typed last: offered again at the next one.
create table survey_reply_letter (
    organisation_id bigint not null references org_organisation (organisation_id),
    invitation_id bigint primary key references survey_invitation (id),
    document_number text not null,
    addressee text not null,
    sender text not null,
    person_id bigint not null,
    at timestamptz not null
);
call platform_protect('survey_reply_letter');

-- A consent that was withdrawn can be given again by handing in: each is a row, one of a reader is in force at a time.
alter table survey_consent drop constraint survey_consent_invitation_id_reader_id_key;
create unique index survey_consent_in_force on survey_consent (invitation_id, reader_id) where withdrawn_at is null;
create index survey_consent_invitation on survey_consent (invitation_id, reader_id);

-- Numbers printed on forms and receipts are a host's own: an organisation that came from another installation brings its
-- numbers along, and those of two hosts may be equal.
alter table survey_invitation drop constraint survey_invitation_form_number_key;
alter table survey_invitation add constraint survey_invitation_form_number_key unique (organisation_id, form_number);
alter table survey_submission drop constraint survey_submission_receipt_key;
alter table survey_submission add constraint survey_submission_receipt_key unique (invitation_id, receipt);

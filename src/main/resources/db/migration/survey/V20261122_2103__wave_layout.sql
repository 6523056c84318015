-- The layout a wave is asked with: that of its questionnaire when the wave was opened, and no other until it ends.
alter table survey_wave add column layout_id bigint references survey_sheet_layout (id);
create index survey_wave_layout on survey_wave (layout_id) where layout_id is not null;
create policy asked_body on survey_sheet_layout for select
    using (exists (select 1 from survey_wave w where w.layout_id = survey_sheet_layout.id));

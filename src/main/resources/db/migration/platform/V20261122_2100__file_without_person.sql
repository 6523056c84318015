-- A file can come from a body that entered by the one-time code of a letter: nobody knows who sent it.
alter table platform_file alter column person_id drop not null;

-- 庁内照会: the asked section of the host's own town, who fills and who confirms. Empty for a wave of bodies.
alter table survey_invitation
    add column department_id bigint references org_department (id),
    add column filler_id bigint references org_person (id),
    add column head_id bigint references org_person (id),
    add check ((department_id is null) = (filler_id is null) and (department_id is null) = (head_id is null));
create index survey_invitation_department on survey_invitation (department_id) where department_id is not null;

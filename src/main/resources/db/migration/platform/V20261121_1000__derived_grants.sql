-- Grants that follow from posts and from the roles kept in org are recomputed; those given by hand stay as they are.
alter table platform_role_grant add column derived boolean not null default false;

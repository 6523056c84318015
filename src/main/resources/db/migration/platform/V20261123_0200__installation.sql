-- Which keys belong to this database: a digest, compared by every node at its start. One row.
create table platform_installation (
  only_one boolean primary key default true check (only_one),
  keys     text not null
);
revoke update, delete on platform_installation from ${app};

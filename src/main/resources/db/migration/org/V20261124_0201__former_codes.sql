-- The code under which a body has its organisation here: its own, else the first of its former ones. Shows nothing else.
create function org_known_code(own text, former text[]) returns text
    language sql stable security definer set search_path = public as
$$
    select c.code from unnest(array_prepend(own, former)) with ordinality as c (code, place)
    where exists (select 1 from org_organisation o where o.municipality_code = c.code)
    order by c.place limit 1
$$;

insert into ticket (agency, id)
select ?, id
from unnest(?::text[]) as made (id)
order by id
on conflict do nothing

insert into flow_place (release, flow, place, body)
select *
from unnest(?::text[], ?::text[], ?::text[], ?::bytea[])
on conflict do nothing

insert into sent_lately (agency, channel, address, at)
select ?, *, ?::timestamptz
from unnest(?::text[], ?::text[])

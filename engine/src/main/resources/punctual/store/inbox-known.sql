select source, id, content_hash, answer
from inbox
where (source, id) in (select * from unnest(?::text[], ?::text[]))

select n, agency, owner, sender, source, id, received, reason, rejected, null::bytea as body, again, again_by, again_answer
from unused_message
where kind = ? and n < ? and (?::text is null or agency = ?)
order by n desc
limit ?

select agency, id
from ticket
where not over and state is not null and release <> ?
  and coalesce(judged_from, opened) < ?::timestamptz
  and (agency, id) > (?, ?)
order by agency, id
limit ?

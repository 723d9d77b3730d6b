with sent as materialized (
  select *
  from unnest(?::text[], ?::int[], ?::int[]) as given (ticket, line, copy), (select ?::text as agency) as whose
), taken as (
  delete from notice_turn as turn
  using sent
  where turn.agency = sent.agency and turn.ticket = sent.ticket and turn.line = sent.line and turn.copy = sent.copy
)
update notice
set state = 'published', attempts = attempts + 1, published = ?::timestamptz
from sent
where notice.agency = sent.agency and notice.ticket = sent.ticket and notice.line = sent.line and notice.copy = sent.copy

with sent as (
  select *
  from unnest(?::text[], ?::int[], ?::int[]) as sent (ticket, line, copy)
), taken as (
  delete from notice_turn as turn
  using sent
  where turn.agency = ? and turn.ticket = sent.ticket and turn.line = sent.line and turn.copy = sent.copy
)
update notice
set state = 'published', attempts = attempts + 1, published = ?::timestamptz
from sent
where notice.agency = ? and notice.ticket = sent.ticket and notice.line = sent.line and notice.copy = sent.copy

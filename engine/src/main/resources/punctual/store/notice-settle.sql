with settled as materialized (
  select *
  from unnest(?::text[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
    as given (ticket, line, copy, state, handed_over, error, again),
    (select ?::text as agency) as whose
), again as (
  insert into notice_turn (agency, ticket, line, copy, channel, severity, at)
  select notice.agency, notice.ticket, notice.line, notice.copy, notice.channel, notice.severity, settled.again::timestamptz
  from settled
  join notice on notice.agency = settled.agency and notice.ticket = settled.ticket and notice.line = settled.line and notice.copy = settled.copy
  where settled.again is not null
)
update notice
set state = settled.state, handed_over = settled.handed_over::timestamptz, error = settled.error
from settled
where notice.agency = settled.agency and notice.ticket = settled.ticket and notice.line = settled.line and notice.copy = settled.copy

update ticket
set agreement = saved.agreement,
    release = saved.release,
    severity = saved.severity,
    opened = saved.opened,
    over = saved.over,
    state = saved.state,
    inputs = saved.inputs,
    lines = saved.lines,
    head = saved.head,
    judged_from = saved.judged_from
from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::text[]::timestamptz[], ?::bool[], ?::text[], ?::int[], ?::int[], ?::text[], ?::text[]::timestamptz[])
  as saved (id, agreement, release, severity, opened, over, state, inputs, lines, head, judged_from)
where ticket.agency = ? and ticket.id = saved.id

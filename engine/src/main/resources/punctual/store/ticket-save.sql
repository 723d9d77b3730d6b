update ticket
set agreement = saved.agreement,
    release = saved.release,
    severity = saved.severity,
    opened = saved.opened,
    over = saved.over,
    cancelled = saved.cancelled,
    inquiry = saved.inquiry,
    first_contact = saved.first_contact,
    first_resolved = saved.first_resolved,
    first_reopened = saved.first_reopened,
    category = saved.category,
    state = saved.state,
    inputs = saved.inputs,
    lines = saved.lines,
    head = saved.head,
    judged_from = saved.judged_from
from (
  select *
  from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::text[]::timestamptz[], ?::bool[], ?::text[], ?::int[], ?::int[], ?::text[],
            ?::text[]::timestamptz[], ?::bool[], ?::bool[], ?::bool[], ?::text[]::timestamptz[], ?::text[]::timestamptz[],
            ?::text[])
    as given (id, agreement, release, severity, opened, over, state, inputs, lines, head,
            judged_from, cancelled, inquiry, first_contact, first_resolved, first_reopened, category),
    (select ?::text as agency) as whose
  offset 0
) as saved
where ticket.agency = saved.agency and ticket.id = saved.id

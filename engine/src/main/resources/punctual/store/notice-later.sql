update notice_turn
set at = later.at::timestamptz
from unnest(?::text[], ?::int[], ?::int[], ?::text[]) as later (ticket, line, copy, at)
where notice_turn.agency = ? and notice_turn.ticket = later.ticket and notice_turn.line = later.line and notice_turn.copy = later.copy

update notice_turn as turn
set at = ?::timestamptz
from notice
where turn.channel = ? and turn.at > ?::timestamptz
  and notice.agency = turn.agency and notice.ticket = turn.ticket and notice.line = turn.line and notice.copy = turn.copy
  and notice.attempts > 0

with alternate as (
  insert into notice (agency, ticket, line, copy, key, notice, role, rank, name, channel, address, subject, body,
                      at, due, meets, severity, state, patient, others, most, within_seconds)
  select agency, ticket, line, (select max(copy) + 1 from notice as other
                                where other.agency = notice.agency and other.ticket = notice.ticket and other.line = notice.line),
         key, notice, role, ?, ?, ?, ?, subject, body, at, due, meets, severity, 'waiting', patient, ?, ?, ?
  from notice
  where agency = ? and ticket = ? and line = ? and copy = ?
  returning agency, ticket, line, copy, channel, severity
)
insert into notice_turn (agency, ticket, line, copy, channel, severity, at)
select alternate.*, ?::timestamptz
from alternate

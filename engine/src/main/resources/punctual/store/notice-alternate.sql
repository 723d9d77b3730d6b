insert into notice (agency, ticket, line, copy, key, notice, role, rank, name, channel, address, subject, body,
                    at, due, meets, severity, state, next_attempt, patient, others, most, within_seconds)
select agency, ticket, line, (select max(copy) + 1 from notice as other
                              where other.agency = notice.agency and other.ticket = notice.ticket and other.line = notice.line),
       key, notice, role, ?, ?, ?, ?, subject, body, at, due, meets, severity, 'waiting', ?::timestamptz, patient, ?, ?, ?
from notice
where agency = ? and ticket = ? and line = ? and copy = ?

with added as (
  insert into notice (agency, ticket, line, copy, key, notice, role, rank, name, channel, address, subject, body,
                      at, severity, state, enclosed)
  values (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, 'waiting', ?)
  on conflict do nothing
  returning agency, ticket, line, copy, channel, severity
)
insert into notice_turn (agency, ticket, line, copy, channel, severity, at)
select added.*, ?::timestamptz
from added

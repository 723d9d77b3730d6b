insert into notice (agency, ticket, line, copy, key, notice, role, rank, name, channel, address, subject, body,
                    at, severity, state, next_attempt, enclosed)
values (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, 'waiting', ?::timestamptz, ?)
on conflict do nothing

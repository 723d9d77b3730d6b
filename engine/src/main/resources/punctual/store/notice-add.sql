with given as (
  select ?::text as agency, *
  from unnest(?::text[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[], ?::int[], ?::text[]::timestamptz[],
              ?::bool[], ?::bool[], ?::bool[], ?::int[], ?::int[], ?::bytea[])
    as given (ticket, line, copy, key, notice, role, rank, name, channel, address, subject, body,
              at, due, meets, severity, turn, patient, bundle, others, most, within_seconds, document)
), turns as (
  insert into notice_turn (agency, ticket, line, copy, channel, severity, at)
  select agency, ticket, line, copy, channel, severity, turn
  from given
)
insert into notice (agency, ticket, line, copy, key, notice, role, rank, name, channel, address, subject, body,
                    at, due, meets, severity, state, patient, bundle, others, most, within_seconds, document)
select agency, ticket, line, copy, key, notice, role, rank, name, channel, address, subject, body,
       at, due, meets, severity, 'waiting', patient, bundle, others, most, within_seconds, document
from given

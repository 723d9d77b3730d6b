insert into notice (agency, ticket, line, copy, key, notice, role, rank, name, channel, address, subject, body,
                    at, due, meets, severity, state, next_attempt, patient, bundle, others, most, within_seconds, document)
select ?, *
from unnest(?::text[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
            ?::text[]::timestamptz[], ?::text[]::timestamptz[], ?::text[], ?::int[], ?::text[], ?::text[]::timestamptz[],
            ?::bool[], ?::bool[], ?::bool[], ?::int[], ?::int[], ?::bytea[])

-- The page of work and changes finds what was requested.

create index inbox_changes on inbox (agency, ticket, time) where type = 'change.requested';

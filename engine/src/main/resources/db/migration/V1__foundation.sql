-- Made by the owner; the service works in it as a plain role.
-- Every table has the agency whose data it holds; '*' where a row concerns all.

create table release (
  agency text not null default '*',
  hash text primary key,
  files bytea not null,
  stored timestamptz not null default now()
);

create table activation (
  agency text not null default '*',
  n bigint generated always as identity primary key,
  release text not null references release,
  activated_by text not null,
  reason text not null,
  activated timestamptz not null default now(),
  in_force_from timestamptz not null,
  tickets text not null check (tickets in ('new', 'open'))
);

create table flow_place (
  agency text not null default '*',
  release text not null,
  flow text not null,
  place text not null,
  body bytea not null,
  primary key (release, flow, place)
);

create table agency_clock (
  agency text primary key,
  reached timestamptz not null,
  closed boolean not null default false
);

-- Each transaction takes one number; its events count on from it.
create sequence arrival increment by 1000000;

create table inbox (
  agency text not null,
  arrival bigint not null,
  source text not null,
  id text not null,
  ticket text not null,
  type text not null,
  time timestamptz not null,
  sequence text,
  sender text not null,
  received timestamptz not null,
  content_hash text not null,
  body bytea not null,
  answer text not null,
  primary key (source, id)
);
create index inbox_ticket on inbox (agency, ticket, arrival);

create table rejection (
  agency text not null,
  n bigint generated always as identity primary key,
  source text,
  id text,
  sender text not null,
  received timestamptz not null,
  body bytea not null,
  answer text not null
);

create table dead_letter (
  agency text not null,
  n bigint generated always as identity primary key,
  sender text not null,
  received timestamptz not null,
  body bytea,
  reason text not null
);

create table ticket (
  agency text not null,
  id text not null,
  agreement text,
  release text,
  severity smallint not null default 9,
  opened timestamptz,
  over boolean not null default false,
  state text,
  inputs integer not null default 0,
  lines integer not null default 0,
  head text not null default repeat('0', 64),
  primary key (agency, id)
) with (fillfactor = 70);

create table input (
  agency text not null,
  ticket text not null,
  n integer not null,
  at timestamptz not null,
  handled timestamptz not null,
  tolerance_ms bigint,
  source text,
  id text,
  wake text,
  refused bytea,
  primary key (agency, ticket, n)
);

create table obligation (
  agency text not null,
  ticket text not null,
  key text not null,
  name text not null,
  agreement text not null,
  owed_by text,
  owed_to text,
  owed timestamptz not null,
  due timestamptz,
  state text not null,
  judged timestamptz,
  clause text,
  primary key (agency, ticket, key)
) with (fillfactor = 80);
create index obligation_pending on obligation (due) where state in ('pending', 'paused');
create index obligation_missed on obligation (judged) where state in ('missed', 'late');

create table wakeup (
  agency text not null,
  ticket text not null,
  name text not null,
  key text not null,
  at timestamptz not null,
  arose integer not null,
  severity smallint not null,
  primary key (agency, ticket, name)
) with (fillfactor = 80);
create index wakeup_at on wakeup (at);

create table ledger (
  agency text not null,
  ticket text not null,
  n integer not null,
  at timestamptz not null,
  input integer,
  kind text not null,
  line text not null,
  hash text not null,
  recorded timestamptz not null,
  engine text not null,
  tx bigint not null default (pg_current_xact_id()::text::bigint),
  primary key (agency, ticket, n)
);
create index ledger_tx on ledger (tx);

create table notice (
  agency text not null,
  ticket text not null,
  line integer not null,
  copy smallint not null,
  key text not null,
  notice text not null,
  role text not null,
  rank smallint not null,
  name text,
  channel text not null,
  address text,
  subject text not null,
  body text not null,
  at timestamptz not null,
  due timestamptz,
  meets text,
  severity smallint not null,
  state text not null check (state in ('waiting', 'published', 'handed-over', 'undelivered')),
  attempts smallint not null default 0,
  published timestamptz,
  handed_over timestamptz,
  error text,
  primary key (agency, ticket, line, copy)
) with (fillfactor = 50);
create index notice_agency on notice (agency, at desc);

-- The notices that wait to be handed over, apart from them: so no index of theirs looks at what changes on their way.
create table notice_turn (
  agency text not null,
  ticket text not null,
  line integer not null,
  copy smallint not null,
  channel text not null,
  severity smallint not null,
  at timestamptz not null,
  primary key (agency, ticket, line, copy)
);
create index notice_turn_at on notice_turn (severity, at);

create table segment (
  agency text not null default '*',
  n bigint primary key,
  sealed timestamptz not null,
  tx_from bigint not null,
  tx_to bigint not null,
  heads bytea not null,
  hash text not null
);

grant select, insert, update, delete on all tables in schema public to ${service};
grant usage, select on all sequences in schema public to ${service};
revoke update, delete on ledger, segment, input, rejection, release, activation from ${service};

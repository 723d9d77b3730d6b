-- Releases with author, reason and evidence; tickets that pass from one release to the next.

alter table release
  add column author text,
  add column reason text,
  add column evidence text;

-- From which input on which release judges a ticket: at the opening, and at each change.
alter table input add column release text;

-- Since when the ticket's release judges it.
alter table ticket add column judged_from timestamptz;
create index ticket_judged on ticket ((coalesce(judged_from, opened))) where not over;

-- A release in the making.
create table draft (
  agency text not null default '*',
  name text primary key,
  files bytea not null,
  hash text not null,
  author text not null,
  changed timestamptz not null default now()
);
grant select, insert, update, delete on draft to ${service};

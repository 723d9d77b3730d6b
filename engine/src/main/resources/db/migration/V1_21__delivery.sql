-- How a copy of a notice may be handed over, as the contact lists said when it was written.

alter table notice
  add column patient boolean not null default false,
  add column bundle boolean not null default false,
  add column others boolean not null default false,
  add column most integer,
  add column within_seconds integer,
  add column carrier text;
create index notice_carried on notice (agency, carrier) where carrier is not null;

-- When something was sent to an address whose notices are limited.
create table sent_lately (
  agency text not null,
  channel text not null,
  address text not null,
  at timestamptz not null
);
create index sent_lately_address on sent_lately (agency, channel, address, at);
grant select, insert, delete on sent_lately to ${service};

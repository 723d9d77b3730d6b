-- A month once closed stays as it was first reported; what is learned later is adjusted.
create table month_end (
  agency text not null,
  agreement text not null,
  month text not null,
  closed timestamptz not null,
  closed_by text not null,
  release text not null,
  lines bigint not null,
  without_amount bigint not null,
  amount numeric not null,
  statement bytea not null,
  primary key (agreement, month, agency)
);
create index inbox_calls on inbox (time) where type = 'call.completed';

grant select, insert on month_end to ${service};

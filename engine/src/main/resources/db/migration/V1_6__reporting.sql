-- What reports count: the newest obligation of each kind, first resolutions, answers and outages.

alter table ticket
  add column cancelled boolean not null default false,
  add column inquiry boolean not null default false,
  add column first_contact boolean not null default false,
  add column first_resolved timestamptz,
  add column first_reopened timestamptz;
create index ticket_cancelled on ticket (agency, id) where cancelled;
create index ticket_first_resolved on ticket (first_resolved)
  include (agreement, agency, first_contact, first_reopened, cancelled, inquiry)
  where first_resolved is not null;

alter table obligation add column newest boolean not null default true;
create index obligation_due on obligation (due);

create index inbox_counted on inbox (type, time)
  where type in ('survey.answered', 'item.down', 'item.up', 'work.done');

create index ticket_inquiry on ticket (opened desc) where inquiry;

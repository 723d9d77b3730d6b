-- Service levels as they were first reported when the month was closed, and what they counted.

-- What had arrived when the month was closed.
alter table month_end add column heard bigint not null default 0;

create table month_figure (
  agency text not null,
  agreement text not null,
  month text not null,
  of_month text not null,
  clause text not null,
  kept numeric not null,
  counted numeric not null,
  primary key (agreement, month, agency, of_month, clause)
);

create table month_counted (
  agency text not null,
  agreement text not null,
  month text not null,
  clause text not null,
  kept boolean not null,
  tickets text[] not null,
  names text[] not null,
  primary key (agreement, month, agency, clause, kept)
);
grant select, insert on month_figure, month_counted to ${service};

-- The tickets that figures count from one instant to another: of these clauses under which something is owed, and of
-- those that count first resolutions (all of them, or without inquiries).
create function counted(
  of_agreement text, owed_clauses text[], contact_clauses text[], of_incidents boolean[],
  since timestamptz, before timestamptz)
returns table (agency text, clause text, kept boolean, ticket text, name text)
language sql stable
as $$
  select obligation.agency, obligation.clause, obligation.state = 'met', obligation.ticket, obligation.name
  from obligation
  where obligation.newest
    and obligation.agreement = of_agreement
    and obligation.clause = any (owed_clauses)
    and obligation.state in ('met', 'late', 'missed')
    and obligation.due >= since
    and obligation.due < before
    and not exists (
      select from ticket
      where ticket.cancelled and ticket.agency = obligation.agency and ticket.id = obligation.ticket)
  union all
  select ticket.agency, first.clause,
         ticket.first_contact and coalesce(ticket.first_reopened >= before, true), ticket.id, 'first-contact'
  from ticket
  cross join unnest(contact_clauses, of_incidents) as first (clause, incidents)
  where ticket.agreement = of_agreement
    and not ticket.cancelled
    and not (ticket.inquiry and first.incidents)
    and ticket.first_resolved >= since
    and ticket.first_resolved < before
$$;

-- Figures may leave out tickets of some categories.

alter table ticket add column category text;
update ticket set category = state::json #>> '{ticket,facts,category}' where state is not null;

drop index ticket_first_resolved;
create index ticket_first_resolved on ticket (first_resolved)
  include (agreement, agency, first_contact, first_reopened, cancelled, inquiry, category)
  where first_resolved is not null;

drop function counted(text, text[], text[], boolean[], timestamptz, timestamptz);

-- The tickets that figures count from one instant to another: of these clauses under which something is owed, and of
-- those that count first resolutions (all of them, or without inquiries, and without some categories).
create function counted(
  of_agreement text, owed_clauses text[], contact_clauses text[], of_incidents boolean[],
  but_not text[], since timestamptz, before timestamptz)
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
  cross join unnest(contact_clauses, of_incidents, but_not) as first (clause, incidents, categories)
  where ticket.agreement = of_agreement
    and not ticket.cancelled
    and not (ticket.inquiry and first.incidents)
    and not coalesce(ticket.category = any (string_to_array(first.categories, ',')), false)
    and ticket.first_resolved >= since
    and ticket.first_resolved < before
$$;

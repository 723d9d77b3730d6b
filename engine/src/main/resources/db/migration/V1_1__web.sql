-- What pages ask for: a ticket by its number alone, an agency's open tickets, what could not be delivered.

create index ticket_number on ticket (id text_pattern_ops);
create index ticket_open on ticket (agency, opened desc nulls last) where not over;
create index notice_undelivered on notice (at desc) where error is not null;

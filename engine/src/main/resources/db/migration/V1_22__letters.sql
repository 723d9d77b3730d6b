-- Letters: a copy that is posted keeps the document as it was written. What was refused is looked for by itself.

alter table notice add column document bytea;
create index notice_letter on notice (agency, ticket) where document is not null;
create index ledger_refused on ledger (at desc) where kind = 'refused';

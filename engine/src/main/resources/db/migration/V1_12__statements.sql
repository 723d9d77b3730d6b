-- Statements are read agency by agency, and kept in the form for people too.
create index ledger_bill_to on ledger ((line::json ->> 'billTo'), at) where kind in ('billed', 'adjusted');
alter table month_end add column pdf bytea;

-- What goes with a notice, such as a statement.
alter table notice add column enclosed text;

-- Statements look for what was billed in a month among all lines.
create index ledger_billed on ledger (at) where kind in ('billed', 'adjusted');

-- Statements look for what was billed in a month among all lines.
create index ledger_billed on ledger (at) where strpos(line, '"kind":"billed"') > 0 or strpos(line, '"kind":"adjusted"') > 0;

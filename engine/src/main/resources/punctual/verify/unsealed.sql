select count(*)
from ledger
where tx >= ?

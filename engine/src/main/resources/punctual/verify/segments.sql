select n, tx_from, tx_to, heads, hash
from segment
where n > ?
order by n
limit 100

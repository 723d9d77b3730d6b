select n, tx_to, hash
from segment
order by n desc
limit 1

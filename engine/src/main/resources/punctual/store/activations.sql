select n, release, in_force_from, activated, activated_by, reason, tickets
from activation
order by in_force_from, n

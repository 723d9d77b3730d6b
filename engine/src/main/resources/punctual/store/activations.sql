select release, in_force_from, activated, activated_by
from activation
order by in_force_from, n

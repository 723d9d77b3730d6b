select max(month)
from month_end
where agreement = :agreement

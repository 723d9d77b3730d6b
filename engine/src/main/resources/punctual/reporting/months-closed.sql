select month
from month_end
where agreement = :agreement and agency = '*'
order by month

select agency, lines, without_amount
from month_end
where agreement = :agreement and month = :month
order by agency collate "C"

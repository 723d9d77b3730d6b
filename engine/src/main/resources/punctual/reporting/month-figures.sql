select agency, of_month, clause, kept, counted
from month_figure
where agreement = :agreement and month = :month

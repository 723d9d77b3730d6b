select statement, pdf
from month_end
where agreement = :agreement and month = :month and agency = :agency

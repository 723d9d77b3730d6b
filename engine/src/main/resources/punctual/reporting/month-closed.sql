select closed, release, heard
from month_end
where agreement = :agreement and month = :month and agency = '*'

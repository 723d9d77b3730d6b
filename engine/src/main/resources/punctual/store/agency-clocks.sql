select agency, reached, closed
from agency_clock

select set_config('punctual.agency', ?, true), coalesce((select max(n) from activation), 0)

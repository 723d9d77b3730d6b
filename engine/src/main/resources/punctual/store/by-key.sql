-- Rows are found by their whole keys, one by one: without fresh statistics the planner would join with all of an agency's.
-- So joins are nested, index pages cost little, and statements take the agency from what is given ('offset 0' keeps it there).
select set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('random_page_cost', '1.1', true)

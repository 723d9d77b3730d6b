-- Rows are found by their whole keys, one by one: without fresh statistics the planner would join with all of an agency's.
select set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)

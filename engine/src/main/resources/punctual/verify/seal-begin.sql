select pg_try_advisory_xact_lock(hashtext('punctual.segment')),
       pg_snapshot_xmin(pg_current_snapshot())::text::bigint

-- A dossier's row is written at every act, and with a hundred thousand others when a calendar changes. As long as no
-- indexed column of it changes and its page has room, PostgreSQL writes the row alone and none of its indexes.
-- Nothing asked by the end among the open dossiers; forecasts and alarms have ends of their own.
DROP INDEX dossiers_due;
ALTER TABLE dossiers SET (fillfactor = 50);

-- The clock's own warnings are found by `alarms_clock`: the index that held them too is kept for the others alone.
DROP INDEX alarms_dossier;
CREATE INDEX alarms_open_timers ON alarms (dossier_id) WHERE kind <> 'clock' AND state IN ('running', 'paused');

-- The pauses an alarm stops for are those of the dossier's clock: it keeps no copy of its own.
ALTER TABLE alarms DROP COLUMN pauses;
-- How to find every alarm that goes by a dossier's clock when its dates move.
CREATE INDEX alarms_by_clock ON alarms (dossier_id) WHERE kind = 'timer' AND stops AND state IN ('running', 'paused');

-- Whether a warning of the clock was given is asked whenever dates are laid: without an index of its own the question read
-- every alarm of the office.
CREATE INDEX alarms_given ON alarms (dossier_id, name) WHERE kind = 'clock' AND state = 'fired';

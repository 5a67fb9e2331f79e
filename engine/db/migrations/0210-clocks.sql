-- The law's clock as a ledger that can be replayed, waits with their legal basis, readings by agency, corrections of
-- the moment of receipt, and every date a dossier was ever promised.

-- How an agency reads a term, by first day of receipt on which it holds; a dossier keeps what was in force on its own.
CREATE TABLE agency_readings (
  id uuid PRIMARY KEY,
  agency_id uuid NOT NULL REFERENCES agencies,
  valid_from date NOT NULL,
  readings jsonb NOT NULL,
  reason text NOT NULL,
  set_by uuid REFERENCES people,
  set_at timestamptz NOT NULL,
  UNIQUE (agency_id, valid_from)
);

ALTER TABLE clocks
  -- As read on the day of receipt: {dayEnd, receivedAsSent, sameDayCutOff}; empty for the ordinary reading.
  ADD COLUMN readings jsonb NOT NULL DEFAULT '{}',
  -- Units used before `running_since`, or up to the open wait: minutes or days; null for the same day.
  ADD COLUMN consumed integer,
  -- Where the present span began to count; null while paused.
  ADD COLUMN running_since timestamptz,
  -- The spans between the waits: [{from, to|null, used|null, counts}].
  ADD COLUMN spans jsonb NOT NULL DEFAULT '[]';

ALTER TABLE clock_pauses
  ADD COLUMN legal_basis text,
  ADD COLUMN expected_until timestamptz,
  -- What the kind asks for: number, amount and issuer of a tax notice; the other agency.
  ADD COLUMN detail jsonb NOT NULL DEFAULT '{}',
  -- When the office put it on record: `from_at` may be earlier, within bounds.
  ADD COLUMN recorded_at timestamptz,
  ADD COLUMN ended_by jsonb,
  ADD COLUMN end_reason text,
  ADD COLUMN end_recorded_at timestamptz,
  -- The element that waits in the diagram; null for an officer's act.
  ADD COLUMN element_id text;

-- Every date a dossier was promised, oldest first; row 1 is what the receipt printed. Only ever added to.
CREATE TABLE promised_dates (
  dossier_id uuid NOT NULL REFERENCES dossiers,
  n integer NOT NULL,
  cause text NOT NULL CHECK (cause IN ('receipt', 'pause', 'correction', 'apology', 'calendar')),
  at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  first_due_at timestamptz NOT NULL,
  statutory_due_at timestamptz NOT NULL,
  -- {value, unit}
  committed jsonb NOT NULL,
  statutory jsonb NOT NULL,
  initiative jsonb,
  PRIMARY KEY (dossier_id, n)
);

-- A correction of the moment of receipt: proposed by the counter, decided by another person.
CREATE TABLE receipt_corrections (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  received_before timestamptz NOT NULL,
  received_after timestamptz NOT NULL,
  reason text NOT NULL,
  proposed_by uuid NOT NULL REFERENCES people,
  proposed_at timestamptz NOT NULL,
  accepted boolean,
  decision_reason text,
  decided_by uuid REFERENCES people,
  decided_at timestamptz
);
CREATE INDEX receipt_corrections_dossier ON receipt_corrections (dossier_id);
CREATE UNIQUE INDEX receipt_corrections_open ON receipt_corrections (dossier_id) WHERE decided_at IS NULL;

ALTER TABLE dossiers
  -- Why the receipt was put on record later than it happened; null when it was not.
  ADD COLUMN received_reason text;

ALTER TABLE supplement_requests
  -- Until when the citizen may answer; null where the law gives no window.
  ADD COLUMN until timestamptz,
  -- The window has passed and the officer has been told.
  ADD COLUMN window_passed_at timestamptz,
  -- More requests than the law allows: who allowed it, and why.
  ADD COLUMN override_reason text,
  ADD COLUMN legal_basis text;

-- The end of a supplement's window is an alarm of its own kind: it does not stop with the law's clock.
ALTER TABLE alarms DROP CONSTRAINT alarms_kind_check,
  ADD CONSTRAINT alarms_kind_check CHECK (kind IN ('timer', 'clock', 'wait'));
CREATE UNIQUE INDEX alarms_wait ON alarms (dossier_id, name) WHERE kind = 'wait' AND state = 'running';

INSERT INTO promised_dates (dossier_id, n, cause, at, received_at, due_at, first_due_at, statutory_due_at, committed,
  statutory, initiative)
SELECT d.id, 1, 'receipt', coalesce(d.recorded_at, d.received_at), d.received_at, d.first_due_at, d.first_due_at,
  d.statutory_due_at, jsonb_build_object('value', c.budget_value, 'unit', c.budget_unit),
  jsonb_build_object('value', s.budget_value, 'unit', s.budget_unit), d.initiative
FROM dossiers d
  JOIN clocks c ON c.dossier_id = d.id AND c.kind = 'committed'
  JOIN clocks s ON s.dossier_id = d.id AND s.kind = 'statutory'
WHERE d.received_at IS NOT NULL AND d.first_due_at IS NOT NULL AND d.statutory_due_at IS NOT NULL;

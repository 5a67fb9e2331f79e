-- One arming each time a token reaches an element that carries timers. Its id is the correlation key of their messages.
CREATE TABLE armings (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  -- Of the motcua:arm job that asked: a job delivered twice finds its arming again. Null for the process level.
  arm_job_key bigint UNIQUE,
  element_id text NOT NULL,
  -- What may start here: the timers as publishing wrote them into the job's header.
  timers jsonb NOT NULL,
  -- The element pauses the law's clock itself: its own alarms do not stop for that.
  pauses boolean NOT NULL DEFAULT false,
  state text NOT NULL CHECK (state IN ('armed', 'started', 'ended')),
  armed_at timestamptz NOT NULL
);
CREATE INDEX armings_open ON armings (dossier_id, element_id) WHERE state <> 'ended';

-- Every alarm of the office by office time: the timers of procedures (an arming's) and the clock's own warnings (none).
CREATE TABLE alarms (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  arming_id uuid REFERENCES armings,
  kind text NOT NULL CHECK (kind IN ('timer', 'clock')),
  -- The timer's element id, or the name of the clock's warning.
  name text NOT NULL,
  -- Key its message is correlated with: the arming id, or for an inner scope `<arming id>:<loop counter>`.
  correlation_key text,
  -- Number of the firing that comes next, from 1.
  firing integer NOT NULL DEFAULT 1,
  -- How it is counted, and since when; null for the clock's own.
  counting jsonb,
  started_at timestamptz,
  -- It stops while the law's clock is paused.
  stops boolean NOT NULL DEFAULT false,
  -- Pauses of the law's clock since then: [{from, to|null, policy}].
  pauses jsonb NOT NULL DEFAULT '[]',
  -- Null while it is paused.
  due_at timestamptz,
  state text NOT NULL CHECK (state IN ('running', 'paused', 'fired', 'ended')),
  fired_at timestamptz
);
CREATE INDEX alarms_due ON alarms (due_at, id) WHERE state = 'running';
CREATE INDEX alarms_dossier ON alarms (dossier_id) WHERE state IN ('running', 'paused');
CREATE UNIQUE INDEX alarms_once ON alarms (correlation_key, name) WHERE kind = 'timer';
CREATE UNIQUE INDEX alarms_clock ON alarms (dossier_id, name) WHERE kind = 'clock' AND state = 'running';

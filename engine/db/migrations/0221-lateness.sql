-- Before and at lateness: the apology as an event, causes, the ladder, what an agency sets for itself, and the forecasts.

-- drafted: by the office itself, an officer has to look at it; submitted: waits for the leader; withdrawn: not needed.
ALTER TABLE apologies
  ADD COLUMN state text NOT NULL DEFAULT 'submitted' CHECK (state IN ('drafted', 'submitted', 'signed', 'withdrawn')),
  -- The office drafts once in a dossier's life, however often its alarm is tried.
  ADD COLUMN by_office boolean NOT NULL DEFAULT false,
  -- The steps the proposed date was computed from, as the officer sees them.
  ADD COLUMN because jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN forecast_ready_at timestamptz,
  ADD COLUMN edited_by jsonb,
  ADD COLUMN edited_at timestamptz,
  ADD COLUMN reminded_at timestamptz,
  ADD COLUMN withdrawn_at timestamptz;
UPDATE apologies SET state = 'signed' WHERE signed_at IS NOT NULL;
UPDATE apologies a SET state = 'withdrawn' WHERE state = 'submitted' AND EXISTS (
  SELECT FROM apologies b WHERE b.dossier_id = a.dossier_id AND b.id <> a.id
    AND (b.state = 'signed' OR (b.state = 'submitted' AND (b.drafted_at, b.id) > (a.drafted_at, a.id))));
CREATE UNIQUE INDEX apologies_open ON apologies (dossier_id) WHERE state IN ('drafted', 'submitted');
CREATE UNIQUE INDEX apologies_signed ON apologies (dossier_id) WHERE state = 'signed';
CREATE UNIQUE INDEX apologies_by_office ON apologies (dossier_id) WHERE by_office;

-- Why a dossier is late: proposed by an officer, confirmed or changed by the leader. It never makes one less late.
CREATE TABLE lateness_causes (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL UNIQUE REFERENCES dossiers,
  cause text NOT NULL CHECK (cause IN ('systemFault', 'wrongProcess', 'otherAgency', 'own')),
  explanation text NOT NULL,
  proposed_by uuid NOT NULL REFERENCES people,
  proposed_at timestamptz NOT NULL,
  confirmed_cause text CHECK (confirmed_cause IN ('systemFault', 'wrongProcess', 'otherAgency', 'own')),
  confirmation_reason text,
  confirmed_by uuid REFERENCES people,
  confirmed_at timestamptz,
  CHECK ((confirmed_cause IS NULL) = (confirmed_at IS NULL))
);

-- One row per rung ever taken: whoever inserts it has the right to tell, and nobody else.
CREATE TABLE escalations (
  dossier_id uuid NOT NULL REFERENCES dossiers,
  rung text NOT NULL CHECK (rung IN ('officer', 'unitHead', 'leader')),
  at timestamptz NOT NULL,
  PRIMARY KEY (dossier_id, rung)
);

-- What an agency sets for itself, or for one procedure; the narrowest that fits holds (agency before procedure).
CREATE TABLE lateness_settings (
  id uuid PRIMARY KEY,
  agency_id uuid REFERENCES agencies,
  procedure text,
  -- Share of the committed time after which the officer is warned.
  warning_percent integer NOT NULL CHECK (warning_percent BETWEEN 50 AND 100),
  -- Working hours after the promise at which the leader is told.
  leader_after_hours integer NOT NULL CHECK (leader_after_hours BETWEEN 1 AND 400),
  changed_by uuid REFERENCES people,
  changed_at timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (agency_id, procedure)
);

-- Computed from everything else and computed again all the time: unlogged, without a reference, so that refreshing it
-- waits for nobody. It is emptied by a crash and filled again within seconds.
CREATE UNLOGGED TABLE forecasts (
  dossier_id uuid PRIMARY KEY,
  agency_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('onTrack', 'dueSoon', 'willBeLate', 'late')),
  is_paused boolean NOT NULL,
  ready_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  margin_minutes integer NOT NULL,
  statutory_margin_minutes integer NOT NULL,
  will_be_late boolean NOT NULL,
  will_be_late_statutory boolean NOT NULL,
  used_percent integer NOT NULL,
  -- Where it stands, for the list.
  step_id text,
  step_name text,
  overdue_minutes integer NOT NULL,
  because jsonb NOT NULL,
  computed_at timestamptz NOT NULL
);
CREATE INDEX forecasts_agency ON forecasts (agency_id, state, margin_minutes);

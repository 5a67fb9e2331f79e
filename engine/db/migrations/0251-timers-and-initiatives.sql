-- A promise without a slip that could not be kept moves the date too: to the posted time.
ALTER TABLE promised_dates DROP CONSTRAINT promised_dates_cause_check,
  ADD CONSTRAINT promised_dates_cause_check
    CHECK (cause IN ('receipt', 'pause', 'correction', 'apology', 'calendar', 'initiative'));

-- Lists and figures by initiative.
CREATE INDEX dossiers_initiative ON dossiers ((initiative->>'code'), received_at DESC) WHERE initiative IS NOT NULL;

-- What people think of how they were served, once for a dossier; asked at the counter too where no slip was printed.
CREATE TABLE ratings (
  dossier_id uuid PRIMARY KEY REFERENCES dossiers,
  -- 1 (very dissatisfied) to 5.
  score smallint NOT NULL CHECK (score BETWEEN 1 AND 5),
  comment text,
  rated_at timestamptz NOT NULL
);

-- The arming of a user task that carries timers: completing or losing the task ends its own alarms, no other instance's.
ALTER TABLE tasks ADD COLUMN arming_id uuid REFERENCES armings;

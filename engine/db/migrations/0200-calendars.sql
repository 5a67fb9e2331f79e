-- Working calendars as versions: what was counted stays explainable, and nothing moves a printed date by itself
-- (docs/decisions/0014).

-- A version is the whole of it: years, office hours, closures by decision, which agency works by what. Never changed.
CREATE TABLE calendar_versions (
  version integer PRIMARY KEY,
  origin text NOT NULL CHECK (origin IN ('shipped', 'approved')),
  content jsonb NOT NULL,
  content_hash text NOT NULL,
  -- Of the shipped definitions that this version, or whoever made it, has taken note of.
  shipped_hash text,
  proposal_id uuid,
  created_at timestamptz NOT NULL
);

-- A change somebody wants: nothing counts by it until another person has approved it.
CREATE TABLE calendar_proposals (
  id uuid PRIMARY KEY,
  revision integer NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'applying', 'applied', 'rejected', 'withdrawn')),
  title text NOT NULL,
  reason text NOT NULL,
  -- The paper behind it: {number, date, by}.
  decision jsonb,
  -- What is replaced, by its own key: years, profiles, closures, assignments; and closures withdrawn.
  changes jsonb NOT NULL,
  base_version integer NOT NULL REFERENCES calendar_versions,
  -- Null: the program itself, because the shipped definitions have changed.
  created_by uuid REFERENCES people,
  created_at timestamptz NOT NULL,
  last_editor_id uuid REFERENCES people,
  -- Everybody who has written in it: none of them may approve it.
  editor_ids uuid[] NOT NULL,
  updated_at timestamptz NOT NULL,
  -- Of the last preview: what it was made of, when, and what it counted.
  previewed_revision integer,
  previewed_version integer,
  previewed_at timestamptz,
  summary jsonb,
  decided_by uuid REFERENCES people,
  decided_at timestamptz,
  decision_note text,
  -- What happens to dates that would become earlier than promised.
  earlier text CHECK (earlier IN ('keep', 'move')),
  version integer REFERENCES calendar_versions,
  -- Open dossiers to look at when it was approved, and how far it has come.
  to_check integer,
  checked integer NOT NULL DEFAULT 0,
  moved integer NOT NULL DEFAULT 0,
  kept integer NOT NULL DEFAULT 0,
  applied_at timestamptz
);
CREATE INDEX calendar_proposals_state ON calendar_proposals (state, updated_at DESC);
CREATE UNIQUE INDEX calendar_proposals_one_at_a_time ON calendar_proposals ((true)) WHERE state = 'applying';

-- The dossiers whose date would move, as the last preview found them, and what became of each.
CREATE TABLE calendar_effects (
  proposal_id uuid NOT NULL REFERENCES calendar_proposals ON DELETE CASCADE,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  direction text NOT NULL CHECK (direction IN ('later', 'earlier')),
  old_due_at timestamptz NOT NULL,
  new_due_at timestamptz NOT NULL,
  old_first_due_at timestamptz NOT NULL,
  new_first_due_at timestamptz NOT NULL,
  old_statutory_due_at timestamptz NOT NULL,
  new_statutory_due_at timestamptz NOT NULL,
  -- When the warning "nearly due" comes; null while the clock is paused or it was given.
  old_warning_at timestamptz,
  new_warning_at timestamptz,
  -- A signed apology holds the date that counts; only the first promise and the statutory end follow.
  apology_stands boolean NOT NULL DEFAULT false,
  outcome text CHECK (outcome IN ('moved', 'kept', 'closed', 'unchanged')),
  applied_at timestamptz,
  PRIMARY KEY (proposal_id, dossier_id)
);

-- The calendar version a clock is counted by; those before there were versions were counted by what is now version 1.
ALTER TABLE clocks ADD COLUMN calendar_version integer NOT NULL DEFAULT 1;
-- The newest approved version it was compared with: a kept date stays on its version and is not asked again.
ALTER TABLE clocks ADD COLUMN calendar_checked integer NOT NULL DEFAULT 0;
CREATE INDEX clocks_to_check ON clocks ((greatest(calendar_version, calendar_checked)), dossier_id)
  WHERE kind = 'committed' AND stopped_at IS NULL;

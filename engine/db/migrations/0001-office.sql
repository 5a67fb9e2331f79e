-- The office's own tables. Every instant is timestamptz and comes from the office clock or the machine clock as an
-- argument: no default here asks the database for the time.

CREATE TABLE office_state (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  -- The latest office time ever stored: a data directory moved ahead of the real clock is recognised by it.
  office_time timestamptz NOT NULL,
  installation text NOT NULL
);

CREATE TABLE agencies (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  superior text NOT NULL DEFAULT '',
  -- First part of the dossier code, e.g. 000.99.99.H26 (TT 01/2018 Điều 19).
  unit_code text NOT NULL,
  calendar text NOT NULL,
  time_zone text NOT NULL DEFAULT 'Asia/Ho_Chi_Minh',
  address text NOT NULL DEFAULT '',
  hotline text NOT NULL DEFAULT '',
  effective_from date NOT NULL,
  effective_to date
);

CREATE TABLE people (
  id uuid PRIMARY KEY,
  username text NOT NULL UNIQUE CHECK (username = lower(username)),
  name text NOT NULL,
  password_hash text NOT NULL,
  agency_id uuid NOT NULL REFERENCES agencies,
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL
);

CREATE TABLE person_roles (
  person_id uuid NOT NULL REFERENCES people,
  role text NOT NULL,
  agency_id uuid NOT NULL REFERENCES agencies,
  valid_from date NOT NULL,
  valid_to date,
  PRIMARY KEY (person_id, role, agency_id, valid_from)
);

CREATE TABLE sessions (
  token_hash bytea PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX sessions_person ON sessions (person_id);

-- One-time set-up links for the first administrator outside the demo.
CREATE TABLE setup_links (
  token_hash bytea PRIMARY KEY,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

CREATE TABLE dossiers (
  id uuid PRIMARY KEY,
  code text UNIQUE,
  tracking_token text NOT NULL UNIQUE,
  procedure text NOT NULL,
  procedure_version integer NOT NULL,
  channel text NOT NULL CHECK (channel IN ('counter', 'post', 'online')),
  status text NOT NULL CHECK (status IN ('awaitingIntake', 'received', 'processing', 'awaitingSupplement',
    'awaitingPayment', 'suspended', 'completed', 'returned', 'refused', 'withdrawalRequested', 'stopped')),
  -- Three units, separate on purpose: who helped, who received, who is competent (domain 1).
  supporting_agency_id uuid REFERENCES agencies,
  receiving_agency_id uuid NOT NULL REFERENCES agencies,
  agency_id uuid NOT NULL REFERENCES agencies,
  applicant jsonb NOT NULL,
  submitter jsonb,
  form jsonb NOT NULL,
  initiative jsonb,
  created_at timestamptz NOT NULL,
  submitted_at timestamptz,
  received_at timestamptz,
  recorded_at timestamptz,
  received_by uuid REFERENCES people,
  due_at timestamptz,
  first_due_at timestamptz,
  statutory_due_at timestamptz,
  -- The first instant that counts as late, by the rule of the clock's unit (by date or by minute).
  late_from timestamptz,
  provisional boolean NOT NULL DEFAULT false,
  paused_at timestamptz,
  ready_at timestamptz,
  ended_at timestamptz,
  ready_kind text,
  fee_amount bigint NOT NULL DEFAULT 0,
  fee_paid bigint NOT NULL DEFAULT 0,
  instance_key bigint,
  motcua_start uuid,
  search_text text NOT NULL,
  journal_seq integer NOT NULL DEFAULT 0,
  journal_hash text NOT NULL DEFAULT ''
);
CREATE INDEX dossiers_agency_status ON dossiers (agency_id, status, received_at DESC);
CREATE INDEX dossiers_received ON dossiers (received_at);
CREATE INDEX dossiers_due ON dossiers (due_at) WHERE ended_at IS NULL;
CREATE INDEX dossiers_procedure ON dossiers (procedure, procedure_version);

CREATE TABLE dossier_counters (
  unit_code text NOT NULL,
  office_day date NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (unit_code, office_day)
);

CREATE TABLE tasks (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  job_key bigint NOT NULL UNIQUE,
  element_instance_key bigint NOT NULL,
  element_id text NOT NULL,
  name text NOT NULL,
  procedure text NOT NULL,
  procedure_version integer NOT NULL,
  form_key text,
  agency_id uuid NOT NULL REFERENCES agencies,
  roles text[] NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'completed', 'withdrawn')),
  assignee_id uuid REFERENCES people,
  created_at timestamptz NOT NULL,
  claimed_at timestamptz,
  completed_at timestamptz,
  completed_by uuid REFERENCES people,
  withdrawn_at timestamptz,
  due_at timestamptz,
  -- Working minutes of the step's own budget; null when the step lives within the dossier's rest.
  budget_minutes integer,
  data jsonb
);
CREATE INDEX tasks_dossier ON tasks (dossier_id);
CREATE INDEX tasks_open ON tasks (agency_id, due_at) WHERE state = 'open';
CREATE INDEX tasks_mine ON tasks (assignee_id, due_at) WHERE state = 'open';

-- The ledger of the law: two clocks a dossier, committed and statutory.
CREATE TABLE clocks (
  dossier_id uuid NOT NULL REFERENCES dossiers,
  kind text NOT NULL CHECK (kind IN ('committed', 'statutory')),
  budget_value integer NOT NULL,
  budget_unit text NOT NULL,
  calendar text NOT NULL,
  started_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'paused', 'stopped')),
  stopped_at timestamptz,
  PRIMARY KEY (dossier_id, kind)
);

CREATE TABLE clock_pauses (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  kind text NOT NULL,
  policy text NOT NULL CHECK (policy IN ('accumulate', 'restart', 'run')),
  from_at timestamptz NOT NULL,
  to_at timestamptz,
  reason text NOT NULL,
  by_actor jsonb NOT NULL
);
CREATE INDEX clock_pauses_dossier ON clock_pauses (dossier_id, from_at);

CREATE TABLE files (
  id uuid PRIMARY KEY,
  sha256 text NOT NULL,
  name text NOT NULL,
  size integer NOT NULL,
  type text NOT NULL,
  scan_state text NOT NULL DEFAULT 'notScanned',
  uploaded_by uuid REFERENCES people,
  uploaded_at timestamptz NOT NULL
);

CREATE TABLE dossier_documents (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  code text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('original', 'copy', 'photo', 'electronic')),
  file_id uuid REFERENCES files,
  supplement_id uuid,
  added_at timestamptz NOT NULL
);
CREATE INDEX dossier_documents_dossier ON dossier_documents (dossier_id);
CREATE INDEX dossier_documents_file ON dossier_documents (file_id);

CREATE TABLE payments (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  amount bigint NOT NULL CHECK (amount > 0),
  method text NOT NULL CHECK (method IN ('cash', 'transfer')),
  paid_at timestamptz NOT NULL,
  taken_by uuid REFERENCES people
);
CREATE INDEX payments_dossier ON payments (dossier_id);

CREATE TABLE supplement_requests (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  stage text NOT NULL CHECK (stage IN ('intake', 'processing')),
  reason text NOT NULL,
  items jsonb NOT NULL,
  requested_by uuid NOT NULL REFERENCES people,
  requested_at timestamptz NOT NULL,
  answered_at timestamptz,
  expired_at timestamptz
);
CREATE INDEX supplement_requests_dossier ON supplement_requests (dossier_id);

CREATE TABLE withdrawals (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  reason text NOT NULL,
  status_before text NOT NULL,
  requested_by uuid NOT NULL REFERENCES people,
  requested_at timestamptz NOT NULL,
  accepted boolean,
  decision_reason text,
  decided_by uuid REFERENCES people,
  decided_at timestamptz
);
CREATE INDEX withdrawals_dossier ON withdrawals (dossier_id);

CREATE TABLE apologies (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  reason text NOT NULL,
  new_due_at timestamptz NOT NULL,
  drafted_by jsonb NOT NULL,
  drafted_at timestamptz NOT NULL,
  signed_by uuid REFERENCES people,
  signed_at timestamptz
);
CREATE INDEX apologies_dossier ON apologies (dossier_id);

CREATE TABLE confirmations (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  asked_at timestamptz NOT NULL,
  until timestamptz,
  agreed boolean,
  note text,
  answered_at timestamptz
);
CREATE INDEX confirmations_dossier ON confirmations (dossier_id);

-- Append-only and hash-chained: one chain per dossier (its head stands on the dossier's row, which every writer holds
-- locked), one chain for acts without a dossier, and periodic seals over everything committed (docs/decisions/0007).
CREATE TABLE journal (
  id uuid PRIMARY KEY,
  dossier_id uuid REFERENCES dossiers,
  seq integer NOT NULL,
  at timestamptz NOT NULL,
  actor jsonb NOT NULL,
  action text NOT NULL,
  detail jsonb NOT NULL,
  hash text NOT NULL,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE UNIQUE INDEX journal_chain ON journal (dossier_id, seq) NULLS NOT DISTINCT;
CREATE INDEX journal_xid ON journal (xid);
CREATE INDEX journal_at ON journal (at);

CREATE TABLE journal_head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  seq integer NOT NULL,
  hash text NOT NULL
);
INSERT INTO journal_head (seq, hash) VALUES (0, '');

CREATE TABLE journal_seals (
  n integer PRIMARY KEY,
  sealed_at timestamptz NOT NULL,
  -- Half-open range of transactions, every one of them finished when the seal was made.
  from_xid xid8 NOT NULL,
  to_xid xid8 NOT NULL,
  entries integer NOT NULL,
  hash text NOT NULL
);

CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Expected the journal to be only appended to but got %', TG_OP;
END $$;
CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER journal_seals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_seals
  FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
REVOKE UPDATE, DELETE, TRUNCATE ON journal, journal_seals FROM CURRENT_USER;

CREATE TABLE idempotency_keys (
  person_id uuid NOT NULL,
  route text NOT NULL,
  key text NOT NULL,
  body_hash text NOT NULL,
  status integer,
  answer jsonb,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, route, key)
);
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);

-- Substring search over folded text; where the extension may not be created the search still works, only slower.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
  CREATE INDEX dossiers_search ON dossiers USING gin (search_text public.gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
  RAISE NOTICE 'pg_trgm is not available: the search scans';
END $$;

-- Who saw whose identity number, and when: personal data is shown only on a record.
CREATE TABLE identity_views (
  dossier_id uuid NOT NULL REFERENCES dossiers,
  person_id uuid NOT NULL REFERENCES people,
  at timestamptz NOT NULL
);
CREATE INDEX identity_views_dossier ON identity_views (dossier_id, at);

-- Who is who in a dossier, numbered papers, hand-overs. What is counted or signed for is never changed afterwards:
-- triggers see to it, and the office's own role has the privileges taken away.

-- The kind of owner, with what only that kind has (passport, birth certificate, request of an agency), guardian,
-- ground of representation, and whom the event is about. `applicant` and `submitter` stay what they were.
ALTER TABLE dossiers ADD COLUMN parties jsonb NOT NULL DEFAULT '{"kind": "person"}';

CREATE FUNCTION is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Expected % to be only appended to but got %', TG_TABLE_NAME, TG_OP;
END $$;

-- One counter for each book an agency keeps in a year: no number is left out, because a transaction rolled back gives
-- its number back.
CREATE TABLE book_counters (
  agency_id uuid NOT NULL REFERENCES agencies,
  book text NOT NULL CHECK (book IN ('logbook', 'feeReceipt', 'feeRefund')),
  year integer NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (agency_id, book, year)
);

-- Sổ theo dõi hồ sơ: the place a dossier got at its receipt.
CREATE TABLE logbook_entries (
  dossier_id uuid PRIMARY KEY REFERENCES dossiers,
  agency_id uuid NOT NULL REFERENCES agencies,
  year integer NOT NULL,
  number integer NOT NULL,
  entered_at timestamptz NOT NULL,
  UNIQUE (agency_id, year, number)
);
CREATE INDEX logbook_entries_entered ON logbook_entries (agency_id, entered_at);
INSERT INTO logbook_entries (dossier_id, agency_id, year, number, entered_at)
  SELECT id, receiving_agency_id, extract(year FROM recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::int,
    row_number() OVER (PARTITION BY receiving_agency_id,
      extract(year FROM recorded_at AT TIME ZONE 'Asia/Ho_Chi_Minh') ORDER BY recorded_at, id),
    recorded_at
  FROM dossiers WHERE recorded_at IS NOT NULL AND code IS NOT NULL;
INSERT INTO book_counters (agency_id, book, year, last)
  SELECT agency_id, 'logbook', year, max(number) FROM logbook_entries GROUP BY agency_id, year;

-- Phiếu kiểm soát: somebody gives the dossier out of their hands, somebody takes it. `follows` is the giving a taking
-- answers.
CREATE TABLE control_slip_entries (
  dossier_id uuid NOT NULL REFERENCES dossiers,
  seq integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('give', 'take')),
  act text NOT NULL,
  at timestamptz NOT NULL,
  person_id uuid REFERENCES people,
  name text NOT NULL,
  -- A role of the office, or 'citizen'.
  role text NOT NULL,
  task_id uuid REFERENCES tasks,
  element_id text,
  step text,
  due_at timestamptz,
  result text CHECK (result IN ('before', 'on', 'after')),
  note text NOT NULL DEFAULT '',
  follows integer,
  PRIMARY KEY (dossier_id, seq)
);

-- Biên lai thu phí, and the paper by which money is given back. A cancelled number stays in its book with its reason.
CREATE TABLE fee_receipts (
  id uuid PRIMARY KEY,
  agency_id uuid NOT NULL REFERENCES agencies,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  payment_id uuid REFERENCES payments,
  book text NOT NULL CHECK (book IN ('feeReceipt', 'feeRefund')),
  year integer NOT NULL,
  number integer NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0),
  method text NOT NULL CHECK (method IN ('cash', 'transfer')),
  payer text NOT NULL,
  reason text NOT NULL DEFAULT '',
  issued_at timestamptz NOT NULL,
  issued_by uuid NOT NULL REFERENCES people,
  -- Of a refund: the receipt whose money goes back.
  refunds_id uuid REFERENCES fee_receipts,
  cancelled_at timestamptz,
  cancelled_by uuid REFERENCES people,
  cancel_reason text,
  UNIQUE (agency_id, book, year, number),
  CHECK ((book = 'feeRefund') = (refunds_id IS NOT NULL)),
  CHECK (num_nulls(cancelled_at, cancelled_by, cancel_reason) IN (0, 3))
);
CREATE INDEX fee_receipts_dossier ON fee_receipts (dossier_id);
CREATE INDEX fee_receipts_issued ON fee_receipts (agency_id, issued_at);
CREATE INDEX fee_receipts_cancelled ON fee_receipts (agency_id, cancelled_at) WHERE cancelled_at IS NOT NULL;
CREATE INDEX fee_receipts_refunds ON fee_receipts (refunds_id) WHERE refunds_id IS NOT NULL;

CREATE FUNCTION fee_receipt_is_only_cancelled() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  cancellation text[] := ARRAY['cancelled_at', 'cancelled_by', 'cancel_reason'];
BEGIN
  IF OLD.cancelled_at IS NOT NULL OR NEW.cancelled_at IS NULL
    OR to_jsonb(OLD) - cancellation IS DISTINCT FROM to_jsonb(NEW) - cancellation THEN
    RAISE EXCEPTION 'Expected a fee receipt to be cancelled once and nothing else of it changed';
  END IF;
  RETURN NEW;
END $$;

-- What was looked at when the result left the office: who took it, by which paper, on what ground.
CREATE TABLE handovers (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  task_id uuid NOT NULL UNIQUE REFERENCES tasks,
  at timestamptz NOT NULL,
  handed_by uuid NOT NULL REFERENCES people,
  receiver text NOT NULL,
  receiver_kind text NOT NULL CHECK (receiver_kind IN ('owner', 'submitter', 'authorised', 'post', 'unnamed')),
  paper text NOT NULL,
  -- Masked: what was compared stays with the citizen.
  paper_number text,
  -- Whether the number shown is the one on record; null when none is on record or none was shown.
  number_agrees boolean,
  authorisation jsonb,
  lost_slip jsonb,
  waybill text
);
CREATE INDEX handovers_dossier ON handovers (dossier_id);

CREATE TRIGGER logbook_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON logbook_entries
  FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();
CREATE TRIGGER control_slip_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON control_slip_entries
  FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();
CREATE TRIGGER handovers_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON handovers
  FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();
CREATE TRIGGER fee_receipts_kept BEFORE DELETE OR TRUNCATE ON fee_receipts
  FOR EACH STATEMENT EXECUTE FUNCTION is_append_only();
CREATE TRIGGER fee_receipts_only_cancelled BEFORE UPDATE ON fee_receipts
  FOR EACH ROW EXECUTE FUNCTION fee_receipt_is_only_cancelled();
REVOKE UPDATE, DELETE, TRUNCATE ON logbook_entries, control_slip_entries, handovers FROM CURRENT_USER;
REVOKE DELETE, TRUNCATE ON fee_receipts FROM CURRENT_USER;

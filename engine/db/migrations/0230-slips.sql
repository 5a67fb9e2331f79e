-- Papers of the one-stop-shop (slips and letters), their templates, and who may sign in whose stead.

-- The templates a version prints with, for ever; null in versions and drafts older than this table.
ALTER TABLE procedure_versions ADD COLUMN slips jsonb;
ALTER TABLE drafts ADD COLUMN slips jsonb;

-- A template once used is kept by its content: a paper is drawn again with the very one it was first drawn with.
CREATE TABLE slip_templates (
  hash text PRIMARY KEY,
  template jsonb NOT NULL
);

CREATE TABLE slip_counters (
  agency_id uuid NOT NULL REFERENCES agencies,
  year integer NOT NULL,
  kind text NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (agency_id, year, kind)
);

CREATE TABLE slips (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  kind text NOT NULL CHECK (kind IN ('receipt', 'supplementRequest', 'refusal', 'apology', 'stopNotice', 'controlSlip')),
  -- The circular whose form it wears: 2018 or 2025.
  form_year integer NOT NULL,
  agency_id uuid NOT NULL REFERENCES agencies,
  number_year integer NOT NULL,
  number integer NOT NULL,
  -- A control slip goes on under its number; every other paper is the first and only one under its number.
  edition integer NOT NULL DEFAULT 1,
  -- The supplement request, apology or withdrawal it tells of.
  subject_id uuid,
  -- The paper it takes the place of, which stays as it was.
  replaces_id uuid REFERENCES slips,
  -- Everything it says, in words, as on the day it was issued.
  facts jsonb NOT NULL,
  template_hash text NOT NULL REFERENCES slip_templates,
  -- Where the code to scan leads; fixed at the first print.
  origin text,
  issued_at timestamptz NOT NULL,
  issued_by jsonb NOT NULL,
  UNIQUE (agency_id, kind, number_year, number, edition)
);
CREATE INDEX slips_dossier ON slips (dossier_id, issued_at);
CREATE UNIQUE INDEX slips_subject ON slips (subject_id) WHERE subject_id IS NOT NULL;

-- Print 1 is the original; every later one is marked "bản in lại".
CREATE TABLE slip_prints (
  slip_id uuid NOT NULL REFERENCES slips,
  number integer NOT NULL,
  printed_at timestamptz NOT NULL,
  printed_by jsonb NOT NULL,
  PRIMARY KEY (slip_id, number)
);

CREATE FUNCTION slips_are_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.origin IS NULL AND to_jsonb(NEW) - 'origin' = to_jsonb(OLD) - 'origin' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'Expected an issued slip to stay as it is but got %', TG_OP;
END $$;
CREATE TRIGGER slips_frozen BEFORE UPDATE OR DELETE ON slips FOR EACH ROW EXECUTE FUNCTION slips_are_frozen();

-- Who signs how, by day (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I).
CREATE TABLE mandates (
  id uuid PRIMARY KEY,
  agency_id uuid NOT NULL REFERENCES agencies,
  person_id uuid NOT NULL REFERENCES people,
  kind text NOT NULL CHECK (kind IN ('direct', 'KT', 'TL', 'TUQ', 'Q')),
  -- The signer's own position: "Phó Chủ tịch".
  position text NOT NULL,
  -- Whose stead it is: "Chủ tịch"; null for direct and Q.
  on_behalf_of text,
  -- The collective in whose name the head signs: "Ủy ban nhân dân" (TM.); null when none.
  collective text,
  valid_from date NOT NULL,
  valid_to date,
  -- The decision it rests on: number and date.
  basis text NOT NULL,
  created_at timestamptz NOT NULL,
  created_by jsonb NOT NULL,
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX mandates_agency ON mandates (agency_id, person_id, valid_from);

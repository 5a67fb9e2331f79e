-- A dossier belongs to one version for ever, so a version is never changed after it was published; only where the
-- broker keeps it (broker_*) may be written again, when a broker has lost its definitions.
CREATE TABLE procedure_versions (
  id uuid PRIMARY KEY,
  code text NOT NULL,
  version integer NOT NULL,
  slug text NOT NULL,
  effective_from timestamptz NOT NULL,
  published_at timestamptz NOT NULL,
  -- The publishing administrator; null for a shipped definition.
  published_by uuid REFERENCES people,
  draft_id uuid,
  -- As drawn, and as compiled for the broker.
  source text NOT NULL,
  executable text NOT NULL,
  -- procedure.json as it was: names, documents, fees.
  catalogue jsonb NOT NULL,
  -- {"<form key>": {"schema": …, "ui": …}}
  forms jsonb NOT NULL,
  -- What the office needs of the diagram (ProcedureModel), read once at publication.
  model jsonb NOT NULL,
  -- Of source, catalogue and forms: tells whether a shipped definition has changed.
  content_hash text NOT NULL,
  bpmn_process_id text NOT NULL,
  broker_version integer NOT NULL,
  process_definition_key bigint NOT NULL,
  UNIQUE (code, version)
);
CREATE INDEX procedure_versions_in_force ON procedure_versions (code, effective_from DESC, version DESC);
CREATE INDEX procedure_versions_process ON procedure_versions (bpmn_process_id, broker_version);

CREATE TABLE drafts (
  id uuid PRIMARY KEY,
  slug text NOT NULL,
  revision integer NOT NULL,
  bpmn text NOT NULL,
  forms jsonb NOT NULL,
  catalogue jsonb NOT NULL,
  -- The version the draft started from; null for a new procedure.
  base_code text,
  base_version integer,
  created_by uuid NOT NULL REFERENCES people,
  created_at timestamptz NOT NULL,
  last_editor_id uuid NOT NULL REFERENCES people,
  updated_at timestamptz NOT NULL,
  published_version integer
);
CREATE INDEX drafts_slug ON drafts (slug, updated_at DESC);

-- What the office tells citizens and its own people. Nothing leaves the machine: a notice is queued and shown in the app;
-- whoever connects a gateway later takes what is queued from here.
CREATE TABLE notices (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossiers,
  -- The handling agency: officers see it only while they hold one of `roles` there.
  agency_id uuid NOT NULL REFERENCES agencies,
  audience text NOT NULL CHECK (audience IN ('citizen', 'officer')),
  kind text NOT NULL CHECK (kind ~ '^[a-zA-Z]{1,60}$'),
  channel text NOT NULL CHECK (channel IN ('inApp', 'sms', 'email', 'letter', 'zalo')),
  -- Where it goes, masked; in full it stands only on the dossier. Null in the app.
  address_masked text,
  roles text[] NOT NULL DEFAULT '{}',
  -- The one officer it is meant for; null: everybody who holds one of the roles.
  person_id uuid REFERENCES people,
  -- {vi, en}
  subject jsonb NOT NULL,
  body jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'sent', 'failed', 'withdrawn')),
  queued_at timestamptz NOT NULL,
  -- A notice with the same key is queued once, however often it is asked for.
  once_key text UNIQUE
);
CREATE INDEX notices_dossier ON notices (dossier_id, queued_at);
CREATE INDEX notices_officers ON notices (agency_id, queued_at DESC) WHERE audience = 'officer';

CREATE TABLE notice_reads (
  notice_id uuid NOT NULL REFERENCES notices,
  person_id uuid NOT NULL REFERENCES people,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (notice_id, person_id)
);

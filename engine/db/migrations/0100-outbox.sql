-- What the office still has to tell the broker. A row is written in the transaction of the dossier's write, under the
-- dossier's row lock, so that within one dossier the order of ids is the order of commits. A finished row is deleted:
-- the journal is the history, this is only what is open.
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dossier_id uuid NOT NULL,
  command jsonb NOT NULL,
  correlation_id text,
  -- Machine time of the latest attempt, committed before the call. Not null means: the broker may have it already.
  sent_at timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  -- Why the latest attempt did not succeed.
  reason text,
  -- Set when the broker will never accept the command: it and all that follow it of the same dossier wait for a person.
  refused_at timestamptz
);
CREATE INDEX outbox_dossier ON outbox (dossier_id, id);
CREATE INDEX outbox_refused ON outbox (dossier_id) WHERE refused_at IS NOT NULL;

-- A proposal the program made itself, because the shipped calendars have changed: which of them it takes note of.
ALTER TABLE calendar_proposals ADD COLUMN shipped_hash text;
CREATE UNIQUE INDEX calendar_proposals_shipped ON calendar_proposals (shipped_hash);
-- The portions of a re-projection are taken in this order.
CREATE INDEX calendar_effects_outcome ON calendar_effects (proposal_id) WHERE outcome IS NULL;

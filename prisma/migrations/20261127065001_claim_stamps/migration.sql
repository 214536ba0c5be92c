-- CreateTable
CREATE TABLE "ClaimStamp" (
    "debateId" TEXT NOT NULL,
    "claim" INTEGER NOT NULL,
    "backend" INTEGER NOT NULL,
    "change" BIGINT NOT NULL,

    CONSTRAINT "ClaimStamp_pkey" PRIMARY KEY ("debateId","claim","backend")
);

-- Says of a claim that what its tally reads has changed. Each connection of the database has a row
-- of its own: no two transactions that run ever wait for each other here. Prisma's schema knows
-- neither functions nor triggers, so these are written by hand.
CREATE FUNCTION stamp_changed_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Evidence' THEN
    INSERT INTO "ClaimStamp" ("debateId", "claim", "backend", "change")
    SELECT DISTINCT "debateId", "claim", pg_backend_pid(), pg_current_xact_id()::text::bigint
    FROM changed ORDER BY 1, 2
    ON CONFLICT ("debateId", "claim", "backend") DO UPDATE SET "change" = EXCLUDED."change";
  ELSE
    -- Marks on merit sort lists and move no number.
    INSERT INTO "ClaimStamp" ("debateId", "claim", "backend", "change")
    SELECT DISTINCT e."debateId", e."claim", pg_backend_pid(), pg_current_xact_id()::text::bigint
    FROM changed JOIN "Evidence" e
      ON e."debateId" = changed."debateId" AND e."number" = changed."number"
    WHERE changed."topic" = 'source' ORDER BY 1, 2
    ON CONFLICT ("debateId", "claim", "backend") DO UPDATE SET "change" = EXCLUDED."change";
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER stamp_on_insert AFTER INSERT ON "Evidence"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stamp_changed_claims();
CREATE TRIGGER stamp_on_update AFTER UPDATE ON "Evidence"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stamp_changed_claims();
CREATE TRIGGER stamp_on_delete AFTER DELETE ON "Evidence"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stamp_changed_claims();

CREATE TRIGGER stamp_on_insert AFTER INSERT ON "Mark"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stamp_changed_claims();
CREATE TRIGGER stamp_on_update AFTER UPDATE ON "Mark"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stamp_changed_claims();
CREATE TRIGGER stamp_on_delete AFTER DELETE ON "Mark"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION stamp_changed_claims();

-- Who is a moderator or new counts on every claim: claim -1 stands for all of them.
CREATE FUNCTION stamp_all_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ClaimStamp" ("debateId", "claim", "backend", "change")
  VALUES (coalesce(NEW."debateId", OLD."debateId"), -1, pg_backend_pid(),
    pg_current_xact_id()::text::bigint)
  ON CONFLICT ("debateId", "claim", "backend") DO UPDATE SET "change" = EXCLUDED."change";
  RETURN NULL;
END $$;

CREATE TRIGGER stamp_on_insert AFTER INSERT ON "Member" FOR EACH ROW
  WHEN (NEW."moderator" OR NEW."young") EXECUTE FUNCTION stamp_all_claims();
CREATE TRIGGER stamp_on_update AFTER UPDATE ON "Member" FOR EACH ROW
  WHEN ((OLD."moderator", OLD."young", OLD."vouchedAt", OLD."authorKey")
    IS DISTINCT FROM (NEW."moderator", NEW."young", NEW."vouchedAt", NEW."authorKey"))
  EXECUTE FUNCTION stamp_all_claims();
CREATE TRIGGER stamp_on_delete AFTER DELETE ON "Member" FOR EACH ROW
  WHEN (OLD."moderator" OR OLD."young") EXECUTE FUNCTION stamp_all_claims();

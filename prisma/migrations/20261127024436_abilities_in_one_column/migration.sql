-- What was known of a server is found out again: at most a few refused requests, which cost nothing.
DELETE FROM "ModelAbility";

ALTER TABLE "ModelAbility" DROP COLUMN "structured",
DROP COLUMN "temperature",
DROP COLUMN "tokenParam",
ADD COLUMN "known" JSONB NOT NULL;

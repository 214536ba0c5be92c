-- The alarm is lifted for all models that graded then. What was lifted for one stays lifted for it.
ALTER TABLE "Debate" ALTER COLUMN "alarmLiftedFor" TYPE TEXT[]
  USING CASE WHEN "alarmLiftedFor" IS NULL THEN '{}' ELSE ARRAY["alarmLiftedFor"] END,
ALTER COLUMN "alarmLiftedFor" SET DEFAULT ARRAY[]::TEXT[];

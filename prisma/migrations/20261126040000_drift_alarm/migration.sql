-- Whether only the fixed rules count, and the model for which a manager lifted the alarm.
ALTER TABLE "Debate" ADD COLUMN "alarmLiftedFor" TEXT,
ADD COLUMN "rulesOnly" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Guild" (
    "id" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),
    "openDebateId" TEXT,

    CONSTRAINT "Guild_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Debate" (
    "id" TEXT NOT NULL,
    "guildId" TEXT NOT NULL,
    "thesisKey" TEXT NOT NULL,
    "thesis" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "summaryChannelId" TEXT NOT NULL,
    "moderatorRoleId" TEXT,
    "day" INTEGER NOT NULL,
    "hour" INTEGER NOT NULL,
    "timezone" TEXT NOT NULL,
    "filingsPerDay" INTEGER NOT NULL,
    "nextNumber" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Debate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "group" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "agreeLabel" TEXT NOT NULL,
    "disagreeLabel" TEXT NOT NULL,
    "argument" TEXT NOT NULL,
    "example" TEXT NOT NULL,
    "counterexample" TEXT NOT NULL,
    "settles" TEXT NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("debateId","number")
);

-- CreateTable
CREATE TABLE "Member" (
    "debateId" TEXT NOT NULL,
    "authorKey" TEXT NOT NULL,
    "name" TEXT,
    "noticedOn" DATE NOT NULL,
    "named" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("debateId","authorKey")
);

-- CreateTable
CREATE TABLE "Vote" (
    "debateId" TEXT NOT NULL,
    "claim" INTEGER NOT NULL,
    "voterKey" TEXT NOT NULL,
    "stance" TEXT,
    "previous" TEXT,
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Vote_pkey" PRIMARY KEY ("debateId","claim","voterKey")
);

-- CreateTable
CREATE TABLE "VoteChange" (
    "debateId" TEXT NOT NULL,
    "claim" INTEGER NOT NULL,
    "voterKey" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VoteChange_pkey" PRIMARY KEY ("debateId","claim","voterKey","revision")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "claim" INTEGER NOT NULL,
    "side" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT,
    "sourceKey" TEXT,
    "sourceKind" TEXT NOT NULL,
    "sourceLevel" TEXT NOT NULL,
    "specificity" INTEGER NOT NULL,
    "cluster" INTEGER NOT NULL,
    "similarTo" INTEGER,
    "authorKey" TEXT NOT NULL,
    "formId" TEXT NOT NULL,
    "gradeKey" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "filedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "hiddenAt" TIMESTAMPTZ(3),
    "hiddenReason" TEXT,
    "hiddenTold" BOOLEAN NOT NULL DEFAULT false,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("debateId","number")
);

-- CreateTable
CREATE TABLE "EvidenceRevision" (
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT,
    "gradeKey" TEXT NOT NULL,
    "formId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EvidenceRevision_pkey" PRIMARY KEY ("debateId","number","revision")
);

-- CreateTable
CREATE TABLE "Cluster" (
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "claim" INTEGER NOT NULL,
    "side" TEXT NOT NULL,
    "sourceKey" TEXT,
    "textKey" TEXT,
    "grams" INTEGER[],
    "names" TEXT[],
    "numbers" TEXT[],

    CONSTRAINT "Cluster_pkey" PRIMARY KEY ("debateId","number")
);

-- CreateTable
CREATE TABLE "Grade" (
    "debateId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "grader" TEXT NOT NULL,
    "rubric" TEXT NOT NULL,
    "bearing" DOUBLE PRECISION NOT NULL,
    "diagnosticity" DOUBLE PRECISION NOT NULL,
    "reasoning" DOUBLE PRECISION NOT NULL,
    "direction" TEXT NOT NULL,
    "span" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Grade_pkey" PRIMARY KEY ("debateId","key")
);

-- CreateTable
CREATE TABLE "Draft" (
    "debateId" TEXT NOT NULL,
    "formId" TEXT NOT NULL,
    "authorKey" TEXT NOT NULL,
    "claim" INTEGER,
    "side" TEXT,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("debateId","formId")
);

-- CreateTable
CREATE TABLE "Summary" (
    "debateId" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "rules" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "Summary_pkey" PRIMARY KEY ("debateId","week","kind")
);

-- CreateTable
CREATE TABLE "Post" (
    "debateId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "messageId" TEXT,
    "wanted" INTEGER NOT NULL DEFAULT 1,
    "shown" INTEGER NOT NULL DEFAULT 0,
    "gone" BOOLEAN NOT NULL DEFAULT false,
    "sentAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "heldUntil" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("debateId","key")
);

-- CreateTable
CREATE TABLE "Moderation" (
    "debateId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byKey" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Moderation_pkey" PRIMARY KEY ("debateId","id")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "debateId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "votes" INTEGER NOT NULL,
    "items" INTEGER NOT NULL,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("debateId","id")
);

-- CreateTable
CREATE TABLE "Registration" (
    "applicationId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("applicationId")
);

-- CreateIndex
CREATE INDEX "Debate_guildId_idx" ON "Debate"("guildId");

-- CreateIndex
CREATE INDEX "Vote_debateId_voterKey_idx" ON "Vote"("debateId", "voterKey");

-- CreateIndex
CREATE INDEX "Vote_debateId_claim_stance_idx" ON "Vote"("debateId", "claim", "stance");

-- CreateIndex
CREATE INDEX "VoteChange_debateId_at_idx" ON "VoteChange"("debateId", "at");

-- CreateIndex
CREATE INDEX "VoteChange_debateId_voterKey_idx" ON "VoteChange"("debateId", "voterKey");

-- CreateIndex
CREATE INDEX "Evidence_debateId_claim_side_number_idx" ON "Evidence"("debateId", "claim", "side", "number");

-- CreateIndex
CREATE INDEX "Evidence_debateId_authorKey_number_idx" ON "Evidence"("debateId", "authorKey", "number");

-- CreateIndex
CREATE INDEX "Evidence_debateId_cluster_idx" ON "Evidence"("debateId", "cluster");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_debateId_formId_key" ON "Evidence"("debateId", "formId");

-- CreateIndex
CREATE INDEX "EvidenceRevision_debateId_formId_idx" ON "EvidenceRevision"("debateId", "formId");

-- CreateIndex
CREATE INDEX "Cluster_debateId_claim_side_sourceKey_idx" ON "Cluster"("debateId", "claim", "side", "sourceKey");

-- CreateIndex
CREATE INDEX "Cluster_debateId_claim_side_textKey_idx" ON "Cluster"("debateId", "claim", "side", "textKey");

-- CreateIndex
CREATE INDEX "Cluster_grams_idx" ON "Cluster" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "Draft_expiresAt_idx" ON "Draft"("expiresAt");

-- CreateIndex
CREATE INDEX "Draft_authorKey_idx" ON "Draft"("authorKey");

-- CreateIndex
CREATE INDEX "Summary_debateId_madeAt_idx" ON "Summary"("debateId", "madeAt");

-- CreateIndex
CREATE INDEX "Post_dueAt_idx" ON "Post"("dueAt");

-- CreateIndex
CREATE INDEX "Post_debateId_kind_createdAt_idx" ON "Post"("debateId", "kind", "createdAt");

-- CreateIndex
CREATE INDEX "Moderation_debateId_number_idx" ON "Moderation"("debateId", "number");

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "Group" ADD COLUMN     "mandateId" UUID;

-- CreateTable
CREATE TABLE "ChartProposal" (
    "id" UUID NOT NULL,
    "collaborationId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "shown" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ChartProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChartChange" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "groupId" UUID,
    "name" TEXT NOT NULL DEFAULT '',
    "ends" BOOLEAN NOT NULL DEFAULT false,
    "underGroupId" UUID,
    "underChangeId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ChartChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ChartProposal_collaborationId_idx" ON "ChartProposal"("collaborationId");

-- CreateIndex
CREATE INDEX "ChartChange_proposalId_idx" ON "ChartChange"("proposalId");

-- AddForeignKey
ALTER TABLE "ChartProposal" ADD CONSTRAINT "ChartProposal_collaborationId_fkey" FOREIGN KEY ("collaborationId") REFERENCES "Collaboration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChartChange" ADD CONSTRAINT "ChartChange_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "ChartProposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChartChange" ADD CONSTRAINT "ChartChange_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChartChange" ADD CONSTRAINT "ChartChange_underGroupId_fkey" FOREIGN KEY ("underGroupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChartChange" ADD CONSTRAINT "ChartChange_underChangeId_fkey" FOREIGN KEY ("underChangeId") REFERENCES "ChartChange"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_mandateId_fkey" FOREIGN KEY ("mandateId") REFERENCES "Paper"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CH3: a group is named once in a proposal; a new group has a name, reports to one thing, and does not end.
CREATE UNIQUE INDEX "ChartChange_one_each" ON "ChartChange" ("proposalId", "groupId") WHERE "removedAt" IS NULL;
ALTER TABLE "ChartChange" ADD CONSTRAINT "ChartChange_new" CHECK ("groupId" IS NOT NULL OR ("name" <> '' AND NOT "ends"));
ALTER TABLE "ChartChange" ADD CONSTRAINT "ChartChange_one_line" CHECK ("underGroupId" IS NULL OR "underChangeId" IS NULL);
ALTER TABLE "ChartChange" ADD CONSTRAINT "ChartChange_not_to_itself" CHECK ("underChangeId" <> "id" AND "underGroupId" <> "groupId");

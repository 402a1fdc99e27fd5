-- DropIndex
DROP INDEX "FocusArea_agreementId_number_key";

-- DropIndex
DROP INDEX "Commitment_focusAreaId_position_key";

-- AlterTable
ALTER TABLE "Agreement" ADD COLUMN     "development" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "removedAt" TIMESTAMPTZ(3),
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "FocusArea" ADD COLUMN     "removedAt" TIMESTAMPTZ(3),
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Commitment" ADD COLUMN     "removedAt" TIMESTAMPTZ(3),
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "CommitmentReference" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,

    CONSTRAINT "CommitmentReference_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "focusAreaId" UUID,
    "title" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "doneOn" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Annex" (
    "id" UUID NOT NULL,
    "collaborationId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "paperId" UUID,
    "address" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Annex_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementAnnex" (
    "agreementId" UUID NOT NULL,
    "annexId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AgreementAnnex_pkey" PRIMARY KEY ("agreementId","annexId")
);

-- CreateIndex
CREATE INDEX "CommitmentReference_toId_idx" ON "CommitmentReference"("toId");

-- CreateIndex
CREATE INDEX "Milestone_agreementId_dueOn_idx" ON "Milestone"("agreementId", "dueOn");

-- CreateIndex
CREATE INDEX "Milestone_focusAreaId_idx" ON "Milestone"("focusAreaId");

-- CreateIndex
CREATE INDEX "Annex_collaborationId_idx" ON "Annex"("collaborationId");

-- CreateIndex
CREATE INDEX "Annex_paperId_idx" ON "Annex"("paperId");

-- CreateIndex
CREATE INDEX "AgreementAnnex_annexId_idx" ON "AgreementAnnex"("annexId");

-- CreateIndex
CREATE INDEX "FocusArea_agreementId_number_idx" ON "FocusArea"("agreementId", "number");

-- CreateIndex
CREATE INDEX "FocusArea_predecessorId_idx" ON "FocusArea"("predecessorId");

-- CreateIndex
CREATE INDEX "Commitment_focusAreaId_position_idx" ON "Commitment"("focusAreaId", "position");

-- AddForeignKey
ALTER TABLE "CommitmentReference" ADD CONSTRAINT "CommitmentReference_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentReference" ADD CONSTRAINT "CommitmentReference_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_focusAreaId_fkey" FOREIGN KEY ("focusAreaId") REFERENCES "FocusArea"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annex" ADD CONSTRAINT "Annex_collaborationId_fkey" FOREIGN KEY ("collaborationId") REFERENCES "Collaboration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annex" ADD CONSTRAINT "Annex_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementAnnex" ADD CONSTRAINT "AgreementAnnex_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementAnnex" ADD CONSTRAINT "AgreementAnnex_annexId_fkey" FOREIGN KEY ("annexId") REFERENCES "Annex"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a race could break, and Prisma's schema cannot say --------------------------------------------------------

-- A number stands for one area of an agreement; a removed one gives it free.
CREATE UNIQUE INDEX "FocusArea_one_number" ON "FocusArea" ("agreementId", "number") WHERE "removedAt" IS NULL;

-- No commitment refers to itself, and an annex leads to one place.
ALTER TABLE "CommitmentReference" ADD CONSTRAINT "CommitmentReference_not_itself" CHECK ("fromId" <> "toId");
ALTER TABLE "Annex" ADD CONSTRAINT "Annex_one_target" CHECK ("paperId" IS NULL OR "address" IS NULL);

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "mergedIntoId" UUID;

-- CreateTable
CREATE TABLE "Transition" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "shortName" TEXT NOT NULL DEFAULT '',
    "successorId" UUID,
    "formerName" TEXT NOT NULL DEFAULT '',
    "formerShortName" TEXT NOT NULL DEFAULT '',
    "plannedAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),
    "carriedOutAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "moved" JSONB,

    CONSTRAINT "Transition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Transition_organisationId_idx" ON "Transition"("organisationId");

-- CreateIndex
CREATE INDEX "Transition_successorId_idx" ON "Transition"("successorId");

-- CreateIndex
CREATE INDEX "Organisation_mergedIntoId_idx" ON "Organisation"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transition" ADD CONSTRAINT "Transition_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transition" ADD CONSTRAINT "Transition_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- TR1: one waits at a time; a rename has a name, a merger another organisation.
CREATE UNIQUE INDEX "Transition_one_waiting" ON "Transition" ("organisationId") WHERE "carriedOutAt" IS NULL AND "cancelledAt" IS NULL;
ALTER TABLE "Transition" ADD CONSTRAINT "Transition_kind" CHECK (("kind" = 'rename' AND "name" <> '' AND "successorId" IS NULL) OR ("kind" = 'merger' AND "successorId" IS NOT NULL AND "successorId" <> "organisationId"));
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_not_into_itself" CHECK ("mergedIntoId" <> "id");

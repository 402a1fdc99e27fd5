-- CreateTable
CREATE TABLE "ImportRun" (
    "id" UUID NOT NULL,
    "collaborationId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'preview',
    "invite" BOOLEAN NOT NULL DEFAULT false,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "actingId" UUID,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "heldUntil" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportSheet" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT,
    "header" TEXT[],
    "columns" JSONB NOT NULL,

    CONSTRAINT "ImportSheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportLine" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" TEXT[],
    "numbers" INTEGER[],
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "position" INTEGER NOT NULL DEFAULT 0,
    "subjectId" UUID,
    "problems" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "ImportLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportColumn" (
    "collaborationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "field" TEXT NOT NULL,

    CONSTRAINT "ImportColumn_pkey" PRIMARY KEY ("collaborationId","kind","word")
);

-- CreateIndex
CREATE INDEX "ImportRun_collaborationId_createdAt_idx" ON "ImportRun"("collaborationId", "createdAt");

-- CreateIndex
CREATE INDEX "ImportRun_state_idx" ON "ImportRun"("state");

-- CreateIndex
CREATE INDEX "ImportSheet_runId_idx" ON "ImportSheet"("runId");

-- CreateIndex
CREATE INDEX "ImportLine_runId_position_idx" ON "ImportLine"("runId", "position");

-- CreateIndex
CREATE INDEX "ImportLine_sheetId_idx" ON "ImportLine"("sheetId");

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_collaborationId_fkey" FOREIGN KEY ("collaborationId") REFERENCES "Collaboration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportSheet" ADD CONSTRAINT "ImportSheet_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportLine" ADD CONSTRAINT "ImportLine_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportLine" ADD CONSTRAINT "ImportLine_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "ImportSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportColumn" ADD CONSTRAINT "ImportColumn_collaborationId_fkey" FOREIGN KEY ("collaborationId") REFERENCES "Collaboration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What an import did, by the import and by its line: for carrying on after a crash, and for taking it back.
CREATE INDEX "Fact_import" ON "Fact" ((payload->>'importId'), (payload->>'importLineId')) WHERE payload ? 'importId';

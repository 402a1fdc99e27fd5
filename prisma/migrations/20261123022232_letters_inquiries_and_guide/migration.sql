-- AlterTable
ALTER TABLE "MailMessage" ADD COLUMN     "replyTo" TEXT;

-- AlterTable
ALTER TABLE "Visit" ADD COLUMN     "guidePutAwayAt" TIMESTAMPTZ(3),
ADD COLUMN     "overviewAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Inquiry" (
    "id" UUID NOT NULL,
    "collaborationId" UUID,
    "page" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "writtenById" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "clientKey" TEXT,

    CONSTRAINT "Inquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupLetter" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "writtenById" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "leavesAt" TIMESTAMPTZ(3) NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "clientKey" TEXT,

    CONSTRAINT "GroupLetter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupLetterReceiver" (
    "letterId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "GroupLetterReceiver_pkey" PRIMARY KEY ("letterId","personId")
);

-- CreateIndex
CREATE INDEX "Inquiry_collaborationId_writtenAt_idx" ON "Inquiry"("collaborationId", "writtenAt");

-- CreateIndex
CREATE UNIQUE INDEX "Inquiry_writtenById_clientKey_key" ON "Inquiry"("writtenById", "clientKey");

-- CreateIndex
CREATE INDEX "GroupLetter_groupId_writtenAt_idx" ON "GroupLetter"("groupId", "writtenAt");

-- CreateIndex
CREATE INDEX "GroupLetter_sentAt_leavesAt_idx" ON "GroupLetter"("sentAt", "leavesAt");

-- CreateIndex
CREATE UNIQUE INDEX "GroupLetter_writtenById_clientKey_key" ON "GroupLetter"("writtenById", "clientKey");

-- AddForeignKey
ALTER TABLE "GroupLetterReceiver" ADD CONSTRAINT "GroupLetterReceiver_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "GroupLetter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

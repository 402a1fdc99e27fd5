-- CreateTable
CREATE TABLE "MeetingPaper" (
    "meetingId" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MeetingPaper_pkey" PRIMARY KEY ("meetingId","paperId")
);

-- CreateIndex
CREATE INDEX "MeetingPaper_paperId_idx" ON "MeetingPaper"("paperId");

-- AddForeignKey
ALTER TABLE "MeetingPaper" ADD CONSTRAINT "MeetingPaper_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingPaper" ADD CONSTRAINT "MeetingPaper_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

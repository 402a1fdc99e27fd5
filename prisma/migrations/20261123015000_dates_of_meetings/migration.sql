-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "answerBy" DATE,
ADD COLUMN     "chosenAt" TIMESTAMPTZ(3),
ADD COLUMN     "chosenTimeId" UUID;

-- CreateTable
CREATE TABLE "MeetingTime" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetingTime_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingReply" (
    "meetingId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetingReply_pkey" PRIMARY KEY ("meetingId","personId")
);

-- CreateTable
CREATE TABLE "MeetingAnswer" (
    "timeId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "answer" TEXT NOT NULL,

    CONSTRAINT "MeetingAnswer_pkey" PRIMARY KEY ("timeId","personId")
);

-- CreateIndex
CREATE UNIQUE INDEX "MeetingTime_meetingId_startsAt_endsAt_key" ON "MeetingTime"("meetingId", "startsAt", "endsAt");

-- CreateIndex
CREATE INDEX "MeetingReply_personId_idx" ON "MeetingReply"("personId");

-- CreateIndex
CREATE INDEX "MeetingAnswer_meetingId_personId_idx" ON "MeetingAnswer"("meetingId", "personId");

-- AddForeignKey
ALTER TABLE "MeetingTime" ADD CONSTRAINT "MeetingTime_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingReply" ADD CONSTRAINT "MeetingReply_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingReply" ADD CONSTRAINT "MeetingReply_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingAnswer" ADD CONSTRAINT "MeetingAnswer_timeId_fkey" FOREIGN KEY ("timeId") REFERENCES "MeetingTime"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingAnswer" ADD CONSTRAINT "MeetingAnswer_meetingId_personId_fkey" FOREIGN KEY ("meetingId", "personId") REFERENCES "MeetingReply"("meetingId", "personId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A proposed time ends after it begins; an answer is one of three; what was chosen was proposed.
ALTER TABLE "MeetingTime" ADD CONSTRAINT "MeetingTime_times" CHECK ("endsAt" > "startsAt");
ALTER TABLE "MeetingAnswer" ADD CONSTRAINT "MeetingAnswer_answer" CHECK ("answer" IN ('yes', 'maybe', 'no'));
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_chosen" CHECK (("chosenTimeId" IS NULL) = ("chosenAt" IS NULL) AND ("chosenTimeId" IS NULL OR "startsAt" IS NOT NULL));

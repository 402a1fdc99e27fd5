-- As calendar_feeds has it now; where that ran before it was written anew, the constraint is the former one.
-- DropForeignKey
ALTER TABLE "CalendarFeed" DROP CONSTRAINT "CalendarFeed_groupId_fkey";

-- AlterTable
ALTER TABLE "Transition" ADD COLUMN     "agreed" JSONB,
ADD COLUMN     "refusal" TEXT NOT NULL DEFAULT '';

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

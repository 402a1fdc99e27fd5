-- AlterTable
ALTER TABLE "Account" DROP COLUMN "lastVisitAt";

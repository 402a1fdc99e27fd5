-- AlterTable
ALTER TABLE "FileContent" ADD COLUMN     "author" TEXT,
ADD COLUMN     "writtenAt" TIMESTAMPTZ(3);

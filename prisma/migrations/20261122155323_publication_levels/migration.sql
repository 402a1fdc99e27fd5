-- AlterTable
ALTER TABLE "PublicationVersion" ADD COLUMN     "level" "Level" NOT NULL,
ADD COLUMN     "scopes" TEXT[];

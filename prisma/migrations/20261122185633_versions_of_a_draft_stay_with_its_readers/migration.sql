-- AlterTable
ALTER TABLE "PaperVersion" ADD COLUMN     "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Visit" ADD COLUMN     "newsReadAt" TIMESTAMPTZ(3);

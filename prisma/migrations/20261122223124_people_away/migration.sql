-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "absence" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "absentFrom" DATE,
ADD COLUMN     "absentUntil" DATE,
ADD COLUMN     "emailSeen" TEXT NOT NULL DEFAULT 'collaboration',
ADD COLUMN     "phoneSeen" TEXT NOT NULL DEFAULT 'collaboration',
ADD COLUMN     "substituteId" UUID;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_substituteId_fkey" FOREIGN KEY ("substituteId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

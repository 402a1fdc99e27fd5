-- AlterTable
ALTER TABLE "Agreement" ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'drafting';

-- AlterTable
ALTER TABLE "Deliverable" ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Collaboration" ADD COLUMN     "email" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "phone" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Thread" ADD COLUMN     "removedById" UUID;

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "removedById" UUID;

-- CreateTable
CREATE TABLE "Visit" (
    "personId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "previousAt" TIMESTAMPTZ(3),

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("personId")
);

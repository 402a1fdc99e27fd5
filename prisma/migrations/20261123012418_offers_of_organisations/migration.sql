-- CreateTable
CREATE TABLE "Offer" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "leaderId" UUID,
    "leader" TEXT NOT NULL DEFAULT '',
    "targetGroups" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "paragraphs" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "municipality" TEXT NOT NULL DEFAULT '',
    "residencePlaces" INTEGER,
    "description" TEXT NOT NULL DEFAULT '',
    "website" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Offer_organisationId_idx" ON "Offer"("organisationId");

-- CreateIndex
CREATE INDEX "Offer_leaderId_idx" ON "Offer"("leaderId");

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_leaderId_fkey" FOREIGN KEY ("leaderId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- OF3: a name stands once in an organisation.
CREATE UNIQUE INDEX "Offer_name_once" ON "Offer" ("organisationId", lower("name")) WHERE "removedAt" IS NULL;
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_places" CHECK ("residencePlaces" >= 0);

-- AlterTable
ALTER TABLE "Group" ADD COLUMN     "joining" TEXT NOT NULL DEFAULT 'invitation';

-- CreateTable
CREATE TABLE "Seat" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "from" DATE NOT NULL,
    "until" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeatHolding" (
    "id" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "as" TEXT NOT NULL,
    "membershipId" UUID NOT NULL,
    "madeMember" BOOLEAN NOT NULL DEFAULT true,
    "predecessorId" UUID,
    "handedOverAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SeatHolding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JoinRequest" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "answer" TEXT NOT NULL DEFAULT '',
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,

    CONSTRAINT "JoinRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Seat_groupId_idx" ON "Seat"("groupId");

-- CreateIndex
CREATE INDEX "Seat_organisationId_idx" ON "Seat"("organisationId");

-- CreateIndex
CREATE INDEX "SeatHolding_seatId_idx" ON "SeatHolding"("seatId");

-- CreateIndex
CREATE INDEX "SeatHolding_personId_idx" ON "SeatHolding"("personId");

-- CreateIndex
CREATE INDEX "SeatHolding_membershipId_idx" ON "SeatHolding"("membershipId");

-- CreateIndex
CREATE INDEX "JoinRequest_groupId_state_idx" ON "JoinRequest"("groupId", "state");

-- CreateIndex
CREATE INDEX "JoinRequest_personId_idx" ON "JoinRequest"("personId");

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatHolding" ADD CONSTRAINT "SeatHolding_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatHolding" ADD CONSTRAINT "SeatHolding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatHolding" ADD CONSTRAINT "SeatHolding_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- GR12: a seat has one holder and one substitute at a time; whoever comes second writes nothing.
CREATE UNIQUE INDEX "SeatHolding_one_each" ON "SeatHolding" ("seatId", "as") WHERE "endedAt" IS NULL;
ALTER TABLE "SeatHolding" ADD CONSTRAINT "SeatHolding_as" CHECK ("as" IN ('holder', 'substitute'));
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_period" CHECK ("until" IS NULL OR "until" >= "from");

-- GR17: one waiting request per person and group.
CREATE UNIQUE INDEX "JoinRequest_one_waiting" ON "JoinRequest" ("groupId", "personId") WHERE "state" = 'waiting';
ALTER TABLE "JoinRequest" ADD CONSTRAINT "JoinRequest_state" CHECK ("state" IN ('waiting', 'withdrawn', 'accepted', 'declined'));
ALTER TABLE "Group" ADD CONSTRAINT "Group_joining" CHECK ("joining" IN ('direct', 'request', 'invitation'));

-- CreateTable
CREATE TABLE "Conversation" (
    "id" UUID NOT NULL,
    "peopleKey" TEXT,
    "startedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConversationPerson" (
    "conversationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "ConversationPerson_pkey" PRIMARY KEY ("conversationId","personId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Conversation_peopleKey_key" ON "Conversation"("peopleKey");

-- CreateIndex
CREATE INDEX "ConversationPerson_personId_idx" ON "ConversationPerson"("personId");

-- AddForeignKey
ALTER TABLE "ConversationPerson" ADD CONSTRAINT "ConversationPerson_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

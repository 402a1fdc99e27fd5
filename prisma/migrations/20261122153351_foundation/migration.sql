CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('private', 'group', 'authorities', 'collaboration', 'signed_in', 'public');

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "email" CITEXT,
    "phone" TEXT,
    "field" TEXT NOT NULL DEFAULT '',
    "askMeAbout" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "passwordHash" TEXT,
    "drift" BOOLEAN NOT NULL DEFAULT false,
    "language" TEXT NOT NULL DEFAULT 'da',
    "keyboardLetters" BOOLEAN NOT NULL DEFAULT true,
    "collaborationId" UUID,
    "lastVisitAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deactivatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Affiliation" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "department" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "side" TEXT NOT NULL DEFAULT 'authority',
    "roles" TEXT[],
    "from" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "Affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollaborationRole" (
    "personId" UUID NOT NULL,
    "collaborationId" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "CollaborationRole_pkey" PRIMARY KEY ("personId","collaborationId","role")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "publicId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailToken" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "groupId" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" UUID NOT NULL,
    "collaborationId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "preface" TEXT NOT NULL DEFAULT '',
    "visionGoals" TEXT[],
    "governance" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FocusArea" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "predecessorId" UUID,

    CONSTRAINT "FocusArea_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "id" UUID NOT NULL,
    "focusAreaId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FocusAreaGroup" (
    "focusAreaId" UUID NOT NULL,
    "groupId" UUID NOT NULL,

    CONSTRAINT "FocusAreaGroup_pkey" PRIMARY KEY ("focusAreaId","groupId")
);

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT NOT NULL,
    "seededOn" DATE NOT NULL,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Fact" (
    "seq" BIGSERIAL NOT NULL,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "actorId" UUID,
    "onBehalfOfId" UUID,
    "subjectId" UUID,
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "ChangeDetail" (
    "factId" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "ChangeDetail_pkey" PRIMARY KEY ("factId")
);

-- CreateTable
CREATE TABLE "FactCursor" (
    "consumer" TEXT NOT NULL,
    "xid" xid8 NOT NULL DEFAULT '0'::xid8,
    "seq" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "FactCursor_pkey" PRIMARY KEY ("consumer")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "MailMessage" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "personId" UUID,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeq" INTEGER NOT NULL DEFAULT 0,
    "lastPostAt" TIMESTAMPTZ(3) NOT NULL,
    "postCount" INTEGER NOT NULL DEFAULT 0,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "changedSeq" INTEGER NOT NULL,
    "authorId" UUID,
    "replyToId" UUID,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "clientKey" TEXT,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostRevision" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PostRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostMention" (
    "postId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "PostMention_pkey" PRIMARY KEY ("postId","personId")
);

-- CreateTable
CREATE TABLE "ThreadRead" (
    "threadId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "ThreadRead_pkey" PRIMARY KEY ("threadId","personId")
);

-- CreateTable
CREATE TABLE "Group" (
    "id" UUID NOT NULL,
    "collaborationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "reportsToId" UUID,
    "defaultLevel" "Level" NOT NULL DEFAULT 'group',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "organisationId" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deliverable" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" DATE,
    "doneOn" DATE,

    CONSTRAINT "Deliverable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Collaboration" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "secretariat" TEXT NOT NULL DEFAULT '',
    "focusWord" TEXT NOT NULL DEFAULT 'actionArea',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Collaboration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationKind" (
    "code" TEXT NOT NULL,
    "nameDa" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "authority" BOOLEAN NOT NULL DEFAULT false,
    "provider" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "OrganisationKind_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "kindCode" TEXT NOT NULL,
    "council" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "website" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationLink" (
    "organisationId" UUID NOT NULL,
    "collaborationId" UUID NOT NULL,
    "link" TEXT NOT NULL,

    CONSTRAINT "OrganisationLink_pkey" PRIMARY KEY ("organisationId","collaborationId","link")
);

-- CreateTable
CREATE TABLE "Paper" (
    "id" UUID NOT NULL,
    "collaborationId" UUID NOT NULL,
    "groupId" UUID,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "focusAreaId" UUID,
    "dueOn" DATE,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaperText" (
    "paperId" UUID NOT NULL,
    "state" BYTEA NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "document" JSONB NOT NULL,
    "plain" TEXT NOT NULL DEFAULT '',
    "textSeq" BIGINT NOT NULL DEFAULT 0,
    "savedAt" TIMESTAMPTZ(3),
    "savedById" UUID,

    CONSTRAINT "PaperText_pkey" PRIMARY KEY ("paperId")
);

-- CreateTable
CREATE TABLE "PaperUpdate" (
    "paperId" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "update" BYTEA NOT NULL,
    "authorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PaperUpdate_pkey" PRIMARY KEY ("paperId","seq")
);

-- CreateTable
CREATE TABLE "PaperVersion" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT,
    "title" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "contributorIds" UUID[],
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PaperVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicationVersion" (
    "id" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "html" TEXT NOT NULL,
    "plain" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "publishedById" UUID,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "imageIds" UUID[],

    CONSTRAINT "PublicationVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaperImage" (
    "id" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "uploadedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PaperImage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportedDocument" (
    "id" UUID NOT NULL,
    "collaborationId" UUID NOT NULL,
    "sourceName" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "year" INTEGER,
    "paperId" UUID NOT NULL,
    "importedById" UUID,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportedDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Subject" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "collaborationId" UUID,
    "groupId" UUID,
    "level" "Level" NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "createdById" UUID,
    "scopes" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Subject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubjectShare" (
    "subjectId" UUID NOT NULL,
    "collaborationId" UUID NOT NULL,
    "level" "Level" NOT NULL,

    CONSTRAINT "SubjectShare_pkey" PRIMARY KEY ("subjectId","collaborationId")
);

-- CreateTable
CREATE TABLE "SubjectGrant" (
    "subjectId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "verb" TEXT NOT NULL,

    CONSTRAINT "SubjectGrant_pkey" PRIMARY KEY ("subjectId","personId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_personId_key" ON "Account"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "Affiliation_personId_idx" ON "Affiliation"("personId");

-- CreateIndex
CREATE INDEX "Affiliation_organisationId_idx" ON "Affiliation"("organisationId");

-- CreateIndex
CREATE INDEX "CollaborationRole_collaborationId_idx" ON "CollaborationRole"("collaborationId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_publicId_key" ON "Session"("publicId");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "MailToken_tokenHash_key" ON "MailToken"("tokenHash");

-- CreateIndex
CREATE INDEX "MailToken_accountId_purpose_idx" ON "MailToken"("accountId", "purpose");

-- CreateIndex
CREATE INDEX "Agreement_collaborationId_startsOn_idx" ON "Agreement"("collaborationId", "startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "FocusArea_agreementId_number_key" ON "FocusArea"("agreementId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Commitment_focusAreaId_position_key" ON "Commitment"("focusAreaId", "position");

-- CreateIndex
CREATE INDEX "FocusAreaGroup_groupId_idx" ON "FocusAreaGroup"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "Fact_id_key" ON "Fact"("id");

-- CreateIndex
CREATE INDEX "Fact_subjectId_seq_idx" ON "Fact"("subjectId", "seq");

-- CreateIndex
CREATE INDEX "Fact_xid_seq_idx" ON "Fact"("xid", "seq");

-- CreateIndex
CREATE INDEX "MailMessage_state_nextAttemptAt_idx" ON "MailMessage"("state", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "Thread_subjectId_lastPostAt_idx" ON "Thread"("subjectId", "lastPostAt");

-- CreateIndex
CREATE INDEX "Post_threadId_changedSeq_idx" ON "Post"("threadId", "changedSeq");

-- CreateIndex
CREATE UNIQUE INDEX "Post_threadId_seq_key" ON "Post"("threadId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Post_authorId_clientKey_key" ON "Post"("authorId", "clientKey");

-- CreateIndex
CREATE INDEX "PostRevision_postId_idx" ON "PostRevision"("postId");

-- CreateIndex
CREATE INDEX "PostMention_personId_idx" ON "PostMention"("personId");

-- CreateIndex
CREATE INDEX "ThreadRead_personId_idx" ON "ThreadRead"("personId");

-- CreateIndex
CREATE INDEX "Group_collaborationId_idx" ON "Group"("collaborationId");

-- CreateIndex
CREATE INDEX "Group_reportsToId_idx" ON "Group"("reportsToId");

-- CreateIndex
CREATE INDEX "Membership_groupId_idx" ON "Membership"("groupId");

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");

-- CreateIndex
CREATE INDEX "Deliverable_groupId_idx" ON "Deliverable"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "Collaboration_slug_key" ON "Collaboration"("slug");

-- CreateIndex
CREATE INDEX "Organisation_kindCode_idx" ON "Organisation"("kindCode");

-- CreateIndex
CREATE INDEX "OrganisationLink_collaborationId_idx" ON "OrganisationLink"("collaborationId");

-- CreateIndex
CREATE INDEX "Paper_groupId_idx" ON "Paper"("groupId");

-- CreateIndex
CREATE INDEX "Paper_collaborationId_idx" ON "Paper"("collaborationId");

-- CreateIndex
CREATE INDEX "Paper_focusAreaId_idx" ON "Paper"("focusAreaId");

-- CreateIndex
CREATE UNIQUE INDEX "PaperVersion_paperId_number_key" ON "PaperVersion"("paperId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_paperId_key" ON "Publication"("paperId");

-- CreateIndex
CREATE UNIQUE INDEX "PublicationVersion_publicationId_number_key" ON "PublicationVersion"("publicationId", "number");

-- CreateIndex
CREATE INDEX "PaperImage_paperId_idx" ON "PaperImage"("paperId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportedDocument_paperId_key" ON "ImportedDocument"("paperId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportedDocument_collaborationId_sourceName_key" ON "ImportedDocument"("collaborationId", "sourceName");

-- CreateIndex
CREATE INDEX "Subject_scopes_idx" ON "Subject" USING GIN ("scopes");

-- CreateIndex
CREATE INDEX "Subject_kind_collaborationId_idx" ON "Subject"("kind", "collaborationId");

-- CreateIndex
CREATE INDEX "Subject_groupId_kind_idx" ON "Subject"("groupId", "kind");

-- CreateIndex
CREATE INDEX "SubjectGrant_personId_idx" ON "SubjectGrant"("personId");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollaborationRole" ADD CONSTRAINT "CollaborationRole_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollaborationRole" ADD CONSTRAINT "CollaborationRole_collaborationId_fkey" FOREIGN KEY ("collaborationId") REFERENCES "Collaboration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailToken" ADD CONSTRAINT "MailToken_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_collaborationId_fkey" FOREIGN KEY ("collaborationId") REFERENCES "Collaboration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FocusArea" ADD CONSTRAINT "FocusArea_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FocusArea" ADD CONSTRAINT "FocusArea_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "FocusArea"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_focusAreaId_fkey" FOREIGN KEY ("focusAreaId") REFERENCES "FocusArea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FocusAreaGroup" ADD CONSTRAINT "FocusAreaGroup_focusAreaId_fkey" FOREIGN KEY ("focusAreaId") REFERENCES "FocusArea"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FocusAreaGroup" ADD CONSTRAINT "FocusAreaGroup_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeDetail" ADD CONSTRAINT "ChangeDetail_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "Subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostRevision" ADD CONSTRAINT "PostRevision_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostMention" ADD CONSTRAINT "PostMention_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadRead" ADD CONSTRAINT "ThreadRead_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_collaborationId_fkey" FOREIGN KEY ("collaborationId") REFERENCES "Collaboration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_reportsToId_fkey" FOREIGN KEY ("reportsToId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deliverable" ADD CONSTRAINT "Deliverable_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_kindCode_fkey" FOREIGN KEY ("kindCode") REFERENCES "OrganisationKind"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationLink" ADD CONSTRAINT "OrganisationLink_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationLink" ADD CONSTRAINT "OrganisationLink_collaborationId_fkey" FOREIGN KEY ("collaborationId") REFERENCES "Collaboration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_focusAreaId_fkey" FOREIGN KEY ("focusAreaId") REFERENCES "FocusArea"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperText" ADD CONSTRAINT "PaperText_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperUpdate" ADD CONSTRAINT "PaperUpdate_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperVersion" ADD CONSTRAINT "PaperVersion_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationVersion" ADD CONSTRAINT "PublicationVersion_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperImage" ADD CONSTRAINT "PaperImage_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubjectShare" ADD CONSTRAINT "SubjectShare_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "Subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubjectGrant" ADD CONSTRAINT "SubjectGrant_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "Subject"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a race could break, and Prisma's schema cannot say --------------------------------------------------------

-- One active membership per person and group.
CREATE UNIQUE INDEX "Membership_one_active" ON "Membership" ("groupId", "personId") WHERE "endedAt" IS NULL;

-- One database serves one purpose.
ALTER TABLE "Installation" ADD CONSTRAINT "Installation_one_row" CHECK ("id" = 1);
ALTER TABLE "Installation" ADD CONSTRAINT "Installation_kind" CHECK ("kind" IN ('demo', 'product'));

-- An agreement ends after it begins, and so does an affiliation.
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_period" CHECK ("endsOn" > "startsOn");
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_period" CHECK ("until" IS NULL OR "until" >= "from");

-- A group never reports to itself.
ALTER TABLE "Group" ADD CONSTRAINT "Group_not_to_itself" CHECK ("reportsToId" IS NULL OR "reportsToId" <> "id");

-- What happened stays as it was written.
CREATE FUNCTION refuse_change_of_fact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'facts are append-only';
END $$;
CREATE TRIGGER "Fact_append_only" BEFORE UPDATE OR DELETE ON "Fact"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_fact();
CREATE TRIGGER "Fact_no_truncate" BEFORE TRUNCATE ON "Fact"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_fact();

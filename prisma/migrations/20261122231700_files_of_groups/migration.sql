-- CreateTable
CREATE TABLE "FileFolder" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "twin" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "removedWithId" UUID,

    CONSTRAINT "FileFolder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "File" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "folderId" UUID,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "twin" INTEGER NOT NULL DEFAULT 0,
    "versionNumber" INTEGER NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "removedWithId" UUID,

    CONSTRAINT "File_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FileVersion" (
    "id" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "uploadedById" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "restoredNumber" INTEGER,

    CONSTRAINT "FileVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FileContent" (
    "hash" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "mime" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "document" JSONB,
    "imageHash" TEXT,
    "imageMime" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FileContent_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "FileFolder_groupId_idx" ON "FileFolder"("groupId");

-- CreateIndex
CREATE INDEX "FileFolder_parentId_idx" ON "FileFolder"("parentId");

-- CreateIndex
CREATE INDEX "FileFolder_removedWithId_idx" ON "FileFolder"("removedWithId");

-- CreateIndex
CREATE INDEX "File_folderId_idx" ON "File"("folderId");

-- CreateIndex
CREATE INDEX "File_removedWithId_idx" ON "File"("removedWithId");

-- CreateIndex
CREATE INDEX "FileVersion_hash_idx" ON "FileVersion"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "FileVersion_fileId_number_key" ON "FileVersion"("fileId", "number");

-- AddForeignKey
ALTER TABLE "FileFolder" ADD CONSTRAINT "FileFolder_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FileFolder" ADD CONSTRAINT "FileFolder_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "FileFolder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "File" ADD CONSTRAINT "File_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "File" ADD CONSTRAINT "File_folderId_fkey" FOREIGN KEY ("folderId") REFERENCES "FileFolder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FileVersion" ADD CONSTRAINT "FileVersion_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "File"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FileVersion" ADD CONSTRAINT "FileVersion_hash_fkey" FOREIGN KEY ("hash") REFERENCES "FileContent"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a race could break, and Prisma's schema cannot say --------------------------------------------------------

-- One name is one thing in one place.
CREATE UNIQUE INDEX "FileFolder_one_name" ON "FileFolder" ("groupId", coalesce("parentId", "groupId"), "nameKey", "twin") WHERE "removedAt" IS NULL;
CREATE UNIQUE INDEX "File_one_name" ON "File" ("groupId", coalesce("folderId", "groupId"), "nameKey", "twin") WHERE "removedAt" IS NULL;

-- A folder lies in no folder of its own.
ALTER TABLE "FileFolder" ADD CONSTRAINT "FileFolder_not_in_itself" CHECK ("parentId" IS NULL OR "parentId" <> "id");
ALTER TABLE "FileVersion" ADD CONSTRAINT "FileVersion_number" CHECK ("number" > 0);
ALTER TABLE "FileContent" ADD CONSTRAINT "FileContent_bytes" CHECK ("bytes" >= 0);

-- Long folders are read page by page, in Danish order or the newest first.
CREATE INDEX "File_by_name" ON "File" ("groupId", coalesce("folderId", "groupId"), "name" COLLATE "da-x-icu", "id") WHERE "removedAt" IS NULL;
CREATE INDEX "File_by_change" ON "File" ("groupId", coalesce("folderId", "groupId"), "changedAt" DESC, "id") WHERE "removedAt" IS NULL;

-- A version is what was there at a time.
CREATE FUNCTION refuse_change_of_file_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'versions of files are never changed';
END $$;
CREATE TRIGGER "FileVersion_never_changed" BEFORE UPDATE ON "FileVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_file_version();

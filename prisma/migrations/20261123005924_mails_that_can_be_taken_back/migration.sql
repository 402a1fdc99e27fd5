-- AlterTable
ALTER TABLE "MailMessage" ADD COLUMN     "about" UUID;

-- CreateIndex
CREATE INDEX "MailMessage_about_idx" ON "MailMessage"("about");

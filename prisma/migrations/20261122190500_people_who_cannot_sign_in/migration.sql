-- AC9: whoever has an account and cannot sign in is found by themselves and the secretariats only.
UPDATE "Subject" s
SET "scopes" = ARRAY(SELECT t FROM unnest(s."scopes") AS t WHERE t LIKE 's:%' OR t = 'p:' || s."id"::text)
FROM "Account" a
WHERE a."personId" = s."id" AND s."kind" = 'person' AND (a."deactivatedAt" IS NOT NULL OR a."passwordHash" IS NULL);

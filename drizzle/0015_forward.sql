CREATE TABLE "forward" (
	"complaint" uuid PRIMARY KEY NOT NULL,
	"body" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE FUNCTION "kept_forward"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW."forward_body" IS NOT NULL THEN
		INSERT INTO "forward" ("complaint", "body") VALUES (NEW."id", NEW."forward_body") ON CONFLICT ("complaint") DO UPDATE SET "body" = "forward"."body" RETURNING "body" INTO NEW."forward_body";
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "complaint_forward" BEFORE UPDATE OF "forward_body" ON "complaint" FOR EACH ROW EXECUTE FUNCTION "kept_forward"();--> statement-breakpoint
INSERT INTO "forward" ("complaint", "body") SELECT "id", "forward_body" FROM "complaint" WHERE "forward_body" IS NOT NULL;--> statement-breakpoint
DROP INDEX "outbox_partition";

ALTER TABLE "complaint" ADD COLUMN "assignee" uuid;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "passes" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "undecided_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "paused_due" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "postponed" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "verified_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "verified_by" uuid;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "closing" text;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "disputes" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "identity" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "officer_role" ADD COLUMN "identity" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE INDEX "complaint_agency" ON "complaint" USING btree ("region","agency","status","due_at");--> statement-breakpoint
CREATE INDEX "complaint_merged" ON "complaint" USING btree ("merged_into") WHERE "complaint"."merged_into" is not null;
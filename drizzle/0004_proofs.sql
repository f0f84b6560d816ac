ALTER TABLE "attachment" ADD COLUMN "print" bit(288)[];--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "proof" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "shot" "bytea";--> statement-breakpoint
CREATE INDEX "attachment_proof" ON "attachment" USING btree ("created_at") WHERE "attachment"."proof";
ALTER TABLE "sent" ALTER COLUMN "complaint" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sent" ADD COLUMN "listed" jsonb;
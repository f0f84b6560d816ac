ALTER TABLE "agency_group" ADD COLUMN "errand" "bytea";--> statement-breakpoint
ALTER TABLE "agency_group" ADD COLUMN "partition" smallint;
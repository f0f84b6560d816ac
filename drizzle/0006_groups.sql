CREATE TABLE "agency_group" (
	"talk" uuid PRIMARY KEY NOT NULL,
	"region" text NOT NULL,
	"agency" text NOT NULL,
	"channel" text NOT NULL,
	"board" uuid NOT NULL,
	"topics" text NOT NULL,
	"thread" text,
	"by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"forbidden_at" timestamp with time zone,
	"flood_at" timestamp with time zone,
	"left_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "card" (
	"talk" uuid NOT NULL,
	"complaint" uuid NOT NULL,
	"message" text,
	"file" boolean DEFAULT false NOT NULL,
	"thread" text,
	"closed" boolean DEFAULT false NOT NULL,
	"shown" text,
	"changes" integer DEFAULT 1 NOT NULL,
	"dirty_at" timestamp with time zone,
	CONSTRAINT "card_talk_complaint_pk" PRIMARY KEY("talk","complaint")
);
--> statement-breakpoint
CREATE TABLE "digest" (
	"region" text NOT NULL,
	"agency" text NOT NULL,
	"kind" text NOT NULL,
	"day" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "digest_region_agency_kind_day_pk" PRIMARY KEY("region","agency","kind","day")
);
--> statement-breakpoint
CREATE TABLE "template" (
	"region" text NOT NULL,
	"agency" text NOT NULL,
	"name" text NOT NULL,
	"words" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "template_region_agency_name_pk" PRIMARY KEY("region","agency","name")
);
--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "practice" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "agency_group" ADD CONSTRAINT "agency_group_talk_talk_id_fk" FOREIGN KEY ("talk") REFERENCES "public"."talk"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_group" ADD CONSTRAINT "agency_group_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card" ADD CONSTRAINT "card_talk_agency_group_talk_fk" FOREIGN KEY ("talk") REFERENCES "public"."agency_group"("talk") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card" ADD CONSTRAINT "card_complaint_complaint_id_fk" FOREIGN KEY ("complaint") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest" ADD CONSTRAINT "digest_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template" ADD CONSTRAINT "template_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agency_group_one" ON "agency_group" USING btree ("region","agency","channel") WHERE "agency_group"."left_at" is null;--> statement-breakpoint
CREATE INDEX "card_complaint" ON "card" USING btree ("complaint");--> statement-breakpoint
CREATE INDEX "card_dirty" ON "card" USING btree ("talk","dirty_at") WHERE "card"."dirty_at" is not null;
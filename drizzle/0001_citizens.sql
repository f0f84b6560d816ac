CREATE TABLE "connect_code" (
	"code" "bytea" PRIMARY KEY NOT NULL,
	"citizen" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_by" uuid
);
--> statement-breakpoint
CREATE TABLE "follower" (
	"complaint" uuid NOT NULL,
	"talk" uuid NOT NULL,
	"citizen" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "follower_complaint_citizen_pk" PRIMARY KEY("complaint","citizen")
);
--> statement-breakpoint
ALTER TABLE "citizen" ADD COLUMN "forget_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "hushed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "look_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "connect_code" ADD CONSTRAINT "connect_code_citizen_citizen_id_fk" FOREIGN KEY ("citizen") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follower" ADD CONSTRAINT "follower_complaint_complaint_id_fk" FOREIGN KEY ("complaint") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follower" ADD CONSTRAINT "follower_talk_talk_id_fk" FOREIGN KEY ("talk") REFERENCES "public"."talk"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follower" ADD CONSTRAINT "follower_citizen_citizen_id_fk" FOREIGN KEY ("citizen") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "follower_citizen" ON "follower" USING btree ("citizen");--> statement-breakpoint
CREATE INDEX "complaint_similar" ON "complaint" USING btree ("region","category","submitted_at") WHERE "complaint"."visibility" = 'public';--> statement-breakpoint
CREATE INDEX "complaint_look" ON "complaint" USING btree ("look_at") WHERE "complaint"."due_at" is not null;
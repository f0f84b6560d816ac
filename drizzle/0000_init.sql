CREATE TABLE "attachment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"talk" uuid NOT NULL,
	"complaint" uuid,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"seconds" integer,
	"state" text NOT NULL,
	"reason" text,
	"sha256" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"officer" uuid NOT NULL,
	"act" text NOT NULL,
	"complaint" uuid,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "central_event" (
	"id" text PRIMARY KEY NOT NULL,
	"central_id" text NOT NULL,
	"complaint" uuid,
	"type" text NOT NULL,
	"sequence" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"outcome" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "citizen" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "complaint" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"central_id" text,
	"central_number" text,
	"region" text NOT NULL,
	"citizen" uuid NOT NULL,
	"talk" uuid NOT NULL,
	"draft" text NOT NULL,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"category" text NOT NULL,
	"agency" text NOT NULL,
	"holder" text DEFAULT '' NOT NULL,
	"status" text NOT NULL,
	"visibility" text NOT NULL,
	"body" jsonb,
	"body_sealed" "bytea",
	"lat" double precision,
	"lon" double precision,
	"submitted_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"sequence" bigint DEFAULT 0 NOT NULL,
	"stars" smallint,
	"version" integer DEFAULT 1 NOT NULL,
	"forward_body" "bytea",
	"poll_at" timestamp with time zone,
	CONSTRAINT "complaint_secret" CHECK (("complaint"."visibility" = 'secret') = ("complaint"."body" is null) and ("complaint"."body" is null) = ("complaint"."body_sealed" is not null)),
	CONSTRAINT "complaint_secret_place" CHECK ("complaint"."visibility" <> 'secret' or ("complaint"."lat" is null and "complaint"."lon" is null))
);
--> statement-breakpoint
CREATE TABLE "emergency" (
	"id" uuid PRIMARY KEY NOT NULL,
	"talk" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kinds" text NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "history" (
	"id" uuid PRIMARY KEY NOT NULL,
	"complaint" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"type" text NOT NULL,
	"actor" text NOT NULL,
	"data" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"talk" uuid PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"channel" text NOT NULL,
	"id" text NOT NULL,
	"talk" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"heard_at" timestamp with time zone DEFAULT now() NOT NULL,
	"said" "bytea" NOT NULL,
	"parked" text,
	CONSTRAINT "inbox_channel_id_pk" PRIMARY KEY("channel","id")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"code" "bytea" PRIMARY KEY NOT NULL,
	"region" text NOT NULL,
	"agency" text NOT NULL,
	"role" text NOT NULL,
	"by" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_by" uuid
);
--> statement-breakpoint
CREATE TABLE "key_check" (
	"id" smallint PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "officer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lookup" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	"talk" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "officer_role" (
	"officer" uuid NOT NULL,
	"region" text NOT NULL,
	"agency" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "officer_role_officer_region_agency_pk" PRIMARY KEY("officer","region","agency")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"lane" uuid NOT NULL,
	"partition" smallint NOT NULL,
	"kind" text NOT NULL,
	"bulk" boolean DEFAULT false NOT NULL,
	"payload" "bytea" NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"run_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reason" text,
	"stuck_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "region" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sent" (
	"talk" uuid NOT NULL,
	"message" text NOT NULL,
	"complaint" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sent_talk_message_pk" PRIMARY KEY("talk","message")
);
--> statement-breakpoint
CREATE TABLE "talk" (
	"id" uuid PRIMARY KEY NOT NULL,
	"citizen" uuid NOT NULL,
	"channel" text NOT NULL,
	"lookup" "bytea" NOT NULL,
	"state" "bytea" NOT NULL,
	"version" integer NOT NULL,
	"wake_at" timestamp with time zone,
	"reachable" boolean DEFAULT true NOT NULL,
	"heard_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "citizen" ADD CONSTRAINT "citizen_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_citizen_citizen_id_fk" FOREIGN KEY ("citizen") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_talk_talk_id_fk" FOREIGN KEY ("talk") REFERENCES "public"."talk"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_complaint_complaint_id_fk" FOREIGN KEY ("complaint") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity" ADD CONSTRAINT "identity_talk_talk_id_fk" FOREIGN KEY ("talk") REFERENCES "public"."talk"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer" ADD CONSTRAINT "officer_talk_talk_id_fk" FOREIGN KEY ("talk") REFERENCES "public"."talk"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer_role" ADD CONSTRAINT "officer_role_officer_officer_id_fk" FOREIGN KEY ("officer") REFERENCES "public"."officer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer_role" ADD CONSTRAINT "officer_role_region_region_code_fk" FOREIGN KEY ("region") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk" ADD CONSTRAINT "talk_citizen_citizen_id_fk" FOREIGN KEY ("citizen") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachment_complaint" ON "attachment" USING btree ("complaint");--> statement-breakpoint
CREATE INDEX "attachment_talk" ON "attachment" USING btree ("talk");--> statement-breakpoint
CREATE INDEX "audit_complaint" ON "audit" USING btree ("complaint","at");--> statement-breakpoint
CREATE INDEX "central_event_complaint" ON "central_event" USING btree ("central_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "complaint_number" ON "complaint" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "complaint_draft" ON "complaint" USING btree ("talk","draft");--> statement-breakpoint
CREATE UNIQUE INDEX "complaint_central" ON "complaint" USING btree ("central_id") WHERE "complaint"."central_id" is not null;--> statement-breakpoint
CREATE INDEX "complaint_citizen" ON "complaint" USING btree ("citizen","submitted_at");--> statement-breakpoint
CREATE INDEX "complaint_status" ON "complaint" USING btree ("status","due_at");--> statement-breakpoint
CREATE INDEX "complaint_poll" ON "complaint" USING btree ("poll_at") WHERE "complaint"."poll_at" is not null;--> statement-breakpoint
CREATE INDEX "history_complaint" ON "history" USING btree ("complaint","at","id");--> statement-breakpoint
CREATE INDEX "inbox_heard" ON "inbox" USING btree ("heard_at");--> statement-breakpoint
CREATE INDEX "inbox_parked" ON "inbox" USING btree ("heard_at") WHERE "inbox"."parked" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "officer_lookup" ON "officer" USING btree ("lookup");--> statement-breakpoint
CREATE INDEX "outbox_partition" ON "outbox" USING btree ("partition","id");--> statement-breakpoint
CREATE INDEX "outbox_lane" ON "outbox" USING btree ("lane","id");--> statement-breakpoint
CREATE INDEX "outbox_stuck" ON "outbox" USING btree ("lane") WHERE "outbox"."stuck_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "talk_lookup" ON "talk" USING btree ("lookup");--> statement-breakpoint
CREATE INDEX "talk_wake" ON "talk" USING btree ("wake_at") WHERE "talk"."wake_at" is not null;
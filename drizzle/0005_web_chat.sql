CREATE TABLE "web_chat" (
	"lookup" "bytea" PRIMARY KEY NOT NULL,
	"last" bigint NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "web_event" (
	"chat" "bytea" NOT NULL,
	"number" bigint NOT NULL,
	"key" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "web_event_chat_number_pk" PRIMARY KEY("chat","number")
);
--> statement-breakpoint
CREATE TABLE "web_file" (
	"chat" "bytea" NOT NULL,
	"id" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sealed" "bytea" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "web_file_chat_id_pk" PRIMARY KEY("chat","id")
);
--> statement-breakpoint
CREATE TABLE "web_file_part" (
	"chat" "bytea" NOT NULL,
	"file" text NOT NULL,
	"start" bigint NOT NULL,
	"bytes" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "web_file_part_chat_file_start_pk" PRIMARY KEY("chat","file","start")
);
--> statement-breakpoint
ALTER TABLE "web_file_part" ADD CONSTRAINT "web_file_part_chat_file_web_file_chat_id_fk" FOREIGN KEY ("chat","file") REFERENCES "public"."web_file"("chat","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "web_event_key" ON "web_event" USING btree ("chat","key");--> statement-breakpoint
CREATE INDEX "web_event_at" ON "web_event" USING btree ("at");--> statement-breakpoint
CREATE INDEX "web_file_at" ON "web_file" USING btree ("at");
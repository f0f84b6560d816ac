CREATE TABLE "posted" (
	"message" text PRIMARY KEY NOT NULL,
	"errand" bigint NOT NULL,
	"part" text NOT NULL,
	"lane" uuid NOT NULL,
	"payload" "bytea",
	"at" timestamp with time zone DEFAULT now() NOT NULL
);

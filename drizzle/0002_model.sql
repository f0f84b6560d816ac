CREATE TABLE "model" (
	"version" integer PRIMARY KEY NOT NULL,
	"trained_at" timestamp with time zone NOT NULL,
	"rows" integer NOT NULL,
	"sealed" "bytea" NOT NULL
);

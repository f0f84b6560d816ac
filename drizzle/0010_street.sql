ALTER TABLE "complaint" DROP CONSTRAINT "complaint_secret_place";--> statement-breakpoint
DROP INDEX "complaint_similar";--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "street" text;--> statement-breakpoint
CREATE INDEX "complaint_street" ON "complaint" USING btree ("region","category","street","submitted_at") WHERE "complaint"."visibility" = 'public' and "complaint"."street" is not null;--> statement-breakpoint
CREATE INDEX "complaint_point" ON "complaint" USING btree ("region","category","lat","lon") WHERE "complaint"."visibility" = 'public' and "complaint"."lat" is not null;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_secret_place" CHECK ("complaint"."visibility" <> 'secret' or ("complaint"."lat" is null and "complaint"."lon" is null and "complaint"."street" is null));--> statement-breakpoint
UPDATE "complaint" SET "street" = nullif(regexp_replace(btrim(regexp_replace(regexp_replace(lower((regexp_match("body" -> 'place' ->> 'text', '(?:^|[^[:alnum:]])(?:jl|jln|jalan|gg|gang)\.?\s+((?:[[:alpha:]''-]+\s*){1,3})', 'i'))[1]), '\s+', ' ', 'g'), '\s(?:rt|rw|no|nomor|km|kel|kec|kelurahan|kecamatan|desa|dekat|dkt|depan|dpn|samping|belakang|seberang|di|dan)\y.*$', '')), '^.{1,2}$', ''), '') WHERE "visibility" = 'public' AND "submitted_at" > now() - interval '61 days';

CREATE INDEX "citizen_forget" ON "citizen" USING btree ("forget_at") WHERE "citizen"."forget_at" is not null;--> statement-breakpoint
CREATE INDEX "complaint_assignee" ON "complaint" USING btree ("assignee") WHERE "complaint"."assignee" is not null;--> statement-breakpoint
CREATE INDEX "talk_citizen" ON "talk" USING btree ("citizen");
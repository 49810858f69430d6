-- SPDX-License-Identifier: Apache-2.0
-- Schema 5: what the land office does with its land: clearing and reuse with their cases and documents, plans of cluster zones, targets, and the rule
-- sheets that it put in force. Amounts of money are whole hundredths of a yuan; what enterprises report is in ten thousand yuan.

CREATE TABLE "rule_sheet" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT,
  "version" TEXT,
  "document" TEXT,
  "in_force_from" TEXT,
  "text" TEXT
);

CREATE TABLE "document" (
  "id" INTEGER PRIMARY KEY,
  "number" TEXT,
  "title" TEXT,
  "issued_by" TEXT,
  "issued_on" TEXT,
  "file_name" TEXT,
  "hash" TEXT,
  "size" INTEGER
);

CREATE TABLE "industry" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT,
  "classes" TEXT
);

CREATE TABLE "plan" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT,
  "version" TEXT,
  "district_id" INTEGER REFERENCES "district"("id") DEFERRABLE INITIALLY DEFERRED,
  "state" TEXT,
  "document" TEXT,
  "adopted_on" TEXT,
  "ended_on" TEXT
);

CREATE TABLE "enterprise_year" (
  "id" INTEGER PRIMARY KEY,
  "enterprise_id" INTEGER REFERENCES "enterprise"("id") DEFERRABLE INITIALLY DEFERRED,
  "year" INTEGER,
  "above_scale" INTEGER,
  "output" REAL,
  "added_value" REAL,
  "tax" REAL,
  "investment" REAL,
  "employees" INTEGER,
  "grade" TEXT
);

CREATE TABLE "target" (
  "id" INTEGER PRIMARY KEY,
  "district_id" INTEGER REFERENCES "district"("id") DEFERRABLE INITIALLY DEFERRED,
  "year" INTEGER,
  "measure" TEXT,
  "area" INTEGER,
  "count" INTEGER,
  "document" TEXT
);

CREATE TABLE "clearing_case" (
  "id" INTEGER PRIMARY KEY,
  "number" TEXT,
  "enterprise_id" INTEGER REFERENCES "enterprise"("id") DEFERRABLE INITIALLY DEFERRED,
  "exit_form" TEXT,
  "state" TEXT,
  "state_before" TEXT,
  "ground" TEXT,
  "list_document" TEXT,
  "listed_on" TEXT,
  "due_on" TEXT,
  "closed_on" TEXT,
  "compensation" INTEGER
);

CREATE TABLE "clearing_item" (
  "id" INTEGER PRIMARY KEY,
  "case_id" INTEGER REFERENCES "clearing_case"("id") DEFERRABLE INITIALLY DEFERRED,
  "parcel_id" INTEGER,
  "building_id" INTEGER REFERENCES "building"("id") DEFERRABLE INITIALLY DEFERRED,
  "floor_id" INTEGER REFERENCES "floor"("id") DEFERRABLE INITIALLY DEFERRED,
  "part" TEXT,
  "land_area" INTEGER,
  "floor_area" INTEGER,
  "vacated" INTEGER,
  "freed_land" INTEGER,
  "freed_floor" INTEGER
);

CREATE TABLE "reassignment" (
  "id" INTEGER PRIMARY KEY,
  "number" TEXT,
  "path" TEXT,
  "step" TEXT,
  "recipient_id" INTEGER REFERENCES "enterprise"("id") DEFERRABLE INITIALLY DEFERRED,
  "parcel_id" INTEGER,
  "building_id" INTEGER REFERENCES "building"("id") DEFERRABLE INITIALLY DEFERRED,
  "floor_id" INTEGER REFERENCES "floor"("id") DEFERRABLE INITIALLY DEFERRED,
  "land_area" INTEGER,
  "floor_area" INTEGER,
  "opened_on" TEXT,
  "closed_on" TEXT,
  "price" INTEGER,
  "override_reason" TEXT
);

CREATE TABLE "case_step" (
  "id" INTEGER PRIMARY KEY,
  "case_id" INTEGER REFERENCES "clearing_case"("id") DEFERRABLE INITIALLY DEFERRED,
  "reassignment_id" INTEGER REFERENCES "reassignment"("id") DEFERRABLE INITIALLY DEFERRED,
  "number" INTEGER,
  "from_state" TEXT,
  "to_state" TEXT,
  "on_date" TEXT,
  "officer" TEXT,
  "facts" TEXT,
  "reason" TEXT
);

CREATE TABLE "step_document" (
  "id" INTEGER PRIMARY KEY,
  "step_id" INTEGER REFERENCES "case_step"("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT,
  "document_id" INTEGER REFERENCES "document"("id") DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE "instalment" (
  "id" INTEGER PRIMARY KEY,
  "case_id" INTEGER REFERENCES "clearing_case"("id") DEFERRABLE INITIALLY DEFERRED,
  "due_on" TEXT,
  "amount" INTEGER,
  "paid_on" TEXT,
  "voucher" TEXT
);

CREATE TABLE "stock_lot" (
  "id" INTEGER PRIMARY KEY,
  "number" TEXT,
  "stock" TEXT,
  "source_id" INTEGER REFERENCES "enterprise"("id") DEFERRABLE INITIALLY DEFERRED,
  "parcel_id" INTEGER,
  "building_id" INTEGER REFERENCES "building"("id") DEFERRABLE INITIALLY DEFERRED,
  "floor_id" INTEGER REFERENCES "floor"("id") DEFERRABLE INITIALLY DEFERRED,
  "item_id" INTEGER REFERENCES "clearing_item"("id") DEFERRABLE INITIALLY DEFERRED,
  "area" INTEGER,
  "listed_on" TEXT,
  "document" TEXT
);

CREATE TABLE "reuse_line" (
  "id" INTEGER PRIMARY KEY,
  "lot_id" INTEGER REFERENCES "stock_lot"("id") DEFERRABLE INITIALLY DEFERRED,
  "reassignment_id" INTEGER REFERENCES "reassignment"("id") DEFERRABLE INITIALLY DEFERRED,
  "recipient_id" INTEGER REFERENCES "enterprise"("id") DEFERRABLE INITIALLY DEFERRED,
  "event" TEXT,
  "path" TEXT,
  "on_date" TEXT,
  "area" INTEGER,
  "document" TEXT,
  "reason" TEXT
);

CREATE TABLE "clearing_correction" (
  "id" INTEGER PRIMARY KEY,
  "case_id" INTEGER REFERENCES "clearing_case"("id") DEFERRABLE INITIALLY DEFERRED,
  "on_date" TEXT,
  "count" INTEGER,
  "document" TEXT,
  "reason" TEXT
);

-- The contents of documents, each once, known by what they hold.
CREATE TABLE attachment (hash TEXT PRIMARY KEY, content BLOB NOT NULL) WITHOUT ROWID;

ALTER TABLE "right" ADD COLUMN "supervision_number" TEXT;
ALTER TABLE "right" ADD COLUMN "price" INTEGER;
ALTER TABLE "right" ADD COLUMN "agreed_investment" REAL;
ALTER TABLE "lease" ADD COLUMN "lessor_id" INTEGER REFERENCES "enterprise"("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "cluster_zone" ADD COLUMN "plan_id" INTEGER REFERENCES "plan"("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "cluster_zone" ADD COLUMN "industry_id" INTEGER REFERENCES "industry"("id") DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX document_by_number ON "document" (number) WHERE number IS NOT NULL;
CREATE INDEX plan_by_district ON "plan" (district_id) WHERE district_id IS NOT NULL;
CREATE INDEX enterprise_year_by_enterprise ON "enterprise_year" (enterprise_id) WHERE enterprise_id IS NOT NULL;
CREATE INDEX target_by_district ON "target" (district_id) WHERE district_id IS NOT NULL;
CREATE INDEX clearing_case_by_number ON "clearing_case" (number) WHERE number IS NOT NULL;
CREATE INDEX clearing_case_by_enterprise ON "clearing_case" (enterprise_id) WHERE enterprise_id IS NOT NULL;
CREATE INDEX clearing_item_by_case ON "clearing_item" (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX clearing_item_by_parcel ON "clearing_item" (parcel_id) WHERE parcel_id IS NOT NULL;
CREATE INDEX clearing_item_by_building ON "clearing_item" (building_id) WHERE building_id IS NOT NULL;
CREATE INDEX clearing_item_by_floor ON "clearing_item" (floor_id) WHERE floor_id IS NOT NULL;
CREATE INDEX reassignment_by_number ON "reassignment" (number) WHERE number IS NOT NULL;
CREATE INDEX reassignment_by_recipient ON "reassignment" (recipient_id) WHERE recipient_id IS NOT NULL;
CREATE INDEX reassignment_by_parcel ON "reassignment" (parcel_id) WHERE parcel_id IS NOT NULL;
CREATE INDEX reassignment_by_building ON "reassignment" (building_id) WHERE building_id IS NOT NULL;
CREATE INDEX reassignment_by_floor ON "reassignment" (floor_id) WHERE floor_id IS NOT NULL;
CREATE INDEX case_step_by_case ON "case_step" (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX case_step_by_reassignment ON "case_step" (reassignment_id) WHERE reassignment_id IS NOT NULL;
CREATE INDEX step_document_by_step ON "step_document" (step_id) WHERE step_id IS NOT NULL;
CREATE INDEX step_document_by_document ON "step_document" (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX instalment_by_case ON "instalment" (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX stock_lot_by_number ON "stock_lot" (number) WHERE number IS NOT NULL;
CREATE INDEX stock_lot_by_source ON "stock_lot" (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX stock_lot_by_parcel ON "stock_lot" (parcel_id) WHERE parcel_id IS NOT NULL;
CREATE INDEX stock_lot_by_building ON "stock_lot" (building_id) WHERE building_id IS NOT NULL;
CREATE INDEX stock_lot_by_floor ON "stock_lot" (floor_id) WHERE floor_id IS NOT NULL;
CREATE INDEX stock_lot_by_item ON "stock_lot" (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX reuse_line_by_lot ON "reuse_line" (lot_id) WHERE lot_id IS NOT NULL;
CREATE INDEX reuse_line_by_reassignment ON "reuse_line" (reassignment_id) WHERE reassignment_id IS NOT NULL;
CREATE INDEX reuse_line_by_recipient ON "reuse_line" (recipient_id) WHERE recipient_id IS NOT NULL;
CREATE INDEX clearing_correction_by_case ON "clearing_correction" (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX right_by_supervision_number ON "right" (supervision_number) WHERE supervision_number IS NOT NULL;
CREATE INDEX lease_by_lessor ON "lease" (lessor_id) WHERE lessor_id IS NOT NULL;
CREATE INDEX cluster_zone_by_plan ON "cluster_zone" (plan_id) WHERE plan_id IS NOT NULL;

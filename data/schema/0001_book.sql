-- SPDX-License-Identifier: Apache-2.0
-- Schema 1: the records of a land book, their history and what is derived from them.
-- Areas are whole hundredths of a square metre, heights and widths whole millimetres, dates ISO 8601 text, flags 0 or 1.
-- Geometries are SpatiaLite geometries in metres of the book's CRS, each coordinate a whole number of millimetres.
-- References to parcels are kept by the book itself, since a parcel moves to parcel_past when it is retired.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;

-- One row. Mutu opens it inside its own transactions; every other writer finds it closed and is refused by the guard triggers.
CREATE TABLE guard (open INTEGER NOT NULL CHECK (open IN (0, 1)));
INSERT INTO guard VALUES (0);

CREATE TABLE id_counter (kind TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE "district" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT,
  "code" TEXT,
  "industries" TEXT,
  "planned_area" INTEGER,
  "geometry" MULTIPOLYGON
);

CREATE TABLE "enterprise" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT,
  "credit_code" TEXT,
  "industry" TEXT,
  "former_name" TEXT,
  "registered_on" TEXT,
  "closed_on" TEXT
);

CREATE TABLE "parcel" (
  "id" INTEGER PRIMARY KEY,
  "code" TEXT,
  "plot" TEXT,
  "name" TEXT,
  "district_id" INTEGER REFERENCES "district"("id") DEFERRABLE INITIALLY DEFERRED,
  "sub_district" TEXT,
  "stratum" TEXT,
  "land_use" TEXT,
  "planned_use" TEXT,
  "location" TEXT,
  "registered_area" INTEGER,
  "planned_area" INTEGER,
  "approved_area" INTEGER,
  "supplied_area" INTEGER,
  "valid_from" TEXT,
  "valid_to" TEXT,
  "geometry" MULTIPOLYGON
);

CREATE TABLE "parcel_past" (
  "id" INTEGER PRIMARY KEY,
  "code" TEXT,
  "plot" TEXT,
  "name" TEXT,
  "district_id" INTEGER REFERENCES "district"("id") DEFERRABLE INITIALLY DEFERRED,
  "sub_district" TEXT,
  "stratum" TEXT,
  "land_use" TEXT,
  "planned_use" TEXT,
  "location" TEXT,
  "registered_area" INTEGER,
  "planned_area" INTEGER,
  "approved_area" INTEGER,
  "supplied_area" INTEGER,
  "valid_from" TEXT,
  "valid_to" TEXT,
  "geometry" MULTIPOLYGON
);

CREATE TABLE "approval" (
  "id" INTEGER PRIMARY KEY,
  "parcel_id" INTEGER,
  "stage" TEXT,
  "document" TEXT,
  "approved_on" TEXT,
  "ended_on" TEXT,
  "area" INTEGER
);

CREATE TABLE "building" (
  "id" INTEGER PRIMARY KEY,
  "parcel_id" INTEGER,
  "number" TEXT,
  "name" TEXT,
  "structure" TEXT,
  "standard_plant" INTEGER,
  "storeys" INTEGER,
  "completed_on" TEXT,
  "floor_area" INTEGER,
  "geometry" MULTIPOLYGON
);

CREATE TABLE "floor" (
  "id" INTEGER PRIMARY KEY,
  "building_id" INTEGER REFERENCES "building"("id") DEFERRABLE INITIALLY DEFERRED,
  "number" INTEGER,
  "area" INTEGER,
  "height" INTEGER
);

CREATE TABLE "right" (
  "id" INTEGER PRIMARY KEY,
  "parcel_id" INTEGER,
  "holder_id" INTEGER REFERENCES "enterprise"("id") DEFERRABLE INITIALLY DEFERRED,
  "right_type" TEXT,
  "nature" TEXT,
  "contract" TEXT,
  "certificate" TEXT,
  "area" INTEGER,
  "share" INTEGER,
  "signed_on" TEXT,
  "handed_over_on" TEXT,
  "agreed_start_on" TEXT,
  "started_on" TEXT,
  "suspended_on" TEXT,
  "agreed_completion_on" TEXT,
  "completed_on" TEXT,
  "term_ends_on" TEXT,
  "ended_on" TEXT,
  "invested_share" REAL,
  "developed_area" INTEGER,
  "developed_extent" MULTIPOLYGON
);

CREATE TABLE "lease" (
  "id" INTEGER PRIMARY KEY,
  "parcel_id" INTEGER,
  "building_id" INTEGER REFERENCES "building"("id") DEFERRABLE INITIALLY DEFERRED,
  "floor_id" INTEGER REFERENCES "floor"("id") DEFERRABLE INITIALLY DEFERRED,
  "lessee_id" INTEGER REFERENCES "enterprise"("id") DEFERRABLE INITIALLY DEFERRED,
  "level" TEXT,
  "part" TEXT,
  "contract" TEXT,
  "land_area" INTEGER,
  "floor_area" INTEGER,
  "begins_on" TEXT,
  "ends_on" TEXT
);

CREATE TABLE "use" (
  "id" INTEGER PRIMARY KEY,
  "parcel_id" INTEGER,
  "building_id" INTEGER REFERENCES "building"("id") DEFERRABLE INITIALLY DEFERRED,
  "floor_id" INTEGER REFERENCES "floor"("id") DEFERRABLE INITIALLY DEFERRED,
  "user_id" INTEGER REFERENCES "enterprise"("id") DEFERRABLE INITIALLY DEFERRED,
  "part" TEXT,
  "land_area" INTEGER,
  "floor_area" INTEGER,
  "begins_on" TEXT,
  "ends_on" TEXT
);

CREATE TABLE "encumbrance" (
  "id" INTEGER PRIMARY KEY,
  "parcel_id" INTEGER,
  "kind" TEXT,
  "document" TEXT,
  "beneficiary" TEXT,
  "begins_on" TEXT,
  "ends_on" TEXT,
  "checked_on" TEXT
);

CREATE TABLE "cluster_zone" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT,
  "district_id" INTEGER REFERENCES "district"("id") DEFERRABLE INITIALLY DEFERRED,
  "industries" TEXT,
  "plan" TEXT,
  "valid_from" TEXT,
  "valid_to" TEXT,
  "geometry" MULTIPOLYGON
);

CREATE TABLE "zone_parcel" (
  "id" INTEGER PRIMARY KEY,
  "zone_id" INTEGER REFERENCES "cluster_zone"("id") DEFERRABLE INITIALLY DEFERRED,
  "parcel_id" INTEGER
);

CREATE TABLE "road" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT,
  "class" TEXT,
  "stage" TEXT,
  "width" INTEGER,
  "geometry" MULTILINESTRING
);

CREATE TABLE "facility" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT,
  "kind" TEXT,
  "stage" TEXT,
  "district_id" INTEGER REFERENCES "district"("id") DEFERRABLE INITIALLY DEFERRED,
  "due_on" TEXT,
  "geometry" GEOMETRY
);

-- The history: one line for each record a changeset touched, with what the record was before. A run of new records is one line.
CREATE TABLE changeset (
  revision INTEGER PRIMARY KEY, title TEXT, author TEXT, at TEXT, reason TEXT, document TEXT, origin TEXT, target INTEGER,
  change_count INTEGER, previous_hash BLOB, hash BLOB
);
CREATE TABLE change (
  revision INTEGER NOT NULL, sequence INTEGER NOT NULL, kind TEXT NOT NULL, record_id INTEGER NOT NULL, count INTEGER NOT NULL, before BLOB,
  PRIMARY KEY (revision, sequence)
) WITHOUT ROWID;

-- Derived by the vacancy rule sheet, computed anew after every change of a parcel's records; (x, y) is a point inside, in whole millimetres.
CREATE TABLE vacancy (
  id INTEGER PRIMARY KEY, parcel_id INTEGER NOT NULL, building_id INTEGER, piece INTEGER NOT NULL, kind TEXT NOT NULL, pool TEXT NOT NULL,
  district_id INTEGER NOT NULL, area INTEGER NOT NULL, floor INTEGER NOT NULL, since TEXT NOT NULL, from_on TEXT NOT NULL, until_on TEXT NOT NULL,
  suspected_idle INTEGER NOT NULL, x INTEGER NOT NULL, y INTEGER NOT NULL, evidence TEXT, "geometry" MULTIPOLYGON
);

CREATE INDEX parcel_by_code ON "parcel" (code) WHERE code IS NOT NULL;
CREATE INDEX parcel_by_plot ON "parcel" (plot) WHERE plot IS NOT NULL;
CREATE INDEX parcel_past_by_code ON "parcel_past" (code) WHERE code IS NOT NULL;
CREATE INDEX parcel_past_by_plot ON "parcel_past" (plot) WHERE plot IS NOT NULL;
CREATE INDEX district_by_name ON "district" (name);
CREATE INDEX enterprise_by_name ON "enterprise" (name);
CREATE INDEX enterprise_by_credit_code ON "enterprise" (credit_code) WHERE credit_code IS NOT NULL;
CREATE INDEX cluster_zone_by_name ON "cluster_zone" (name);
CREATE INDEX road_by_name ON "road" (name);
CREATE INDEX facility_by_name ON "facility" (name);
CREATE INDEX approval_by_parcel ON "approval" (parcel_id);
CREATE INDEX building_by_parcel ON "building" (parcel_id);
CREATE INDEX floor_by_building ON "floor" (building_id);
CREATE INDEX right_by_parcel ON "right" (parcel_id);
CREATE INDEX right_by_holder ON "right" (holder_id) WHERE holder_id IS NOT NULL;
CREATE INDEX lease_by_parcel ON "lease" (parcel_id);
CREATE INDEX lease_by_lessee ON "lease" (lessee_id) WHERE lessee_id IS NOT NULL;
CREATE INDEX lease_by_building ON "lease" (building_id) WHERE building_id IS NOT NULL;
CREATE INDEX lease_by_floor ON "lease" (floor_id) WHERE floor_id IS NOT NULL;
CREATE INDEX use_by_parcel ON "use" (parcel_id);
CREATE INDEX use_by_user ON "use" (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX use_by_building ON "use" (building_id) WHERE building_id IS NOT NULL;
CREATE INDEX use_by_floor ON "use" (floor_id) WHERE floor_id IS NOT NULL;
CREATE INDEX encumbrance_by_parcel ON "encumbrance" (parcel_id);
CREATE INDEX zone_parcel_by_zone ON "zone_parcel" (zone_id);
CREATE INDEX zone_parcel_by_parcel ON "zone_parcel" (parcel_id);
CREATE INDEX change_by_record ON "change" (kind, record_id) WHERE count = 1;
CREATE INDEX change_by_run ON "change" (kind, record_id) WHERE count > 1;
CREATE INDEX vacancy_by_parcel ON vacancy (parcel_id);
CREATE INDEX vacancy_by_area ON vacancy (area, from_on, until_on, pool, kind, district_id);
CREATE INDEX vacancy_by_district ON vacancy (district_id, area, from_on, until_on, pool, kind);
CREATE INDEX vacancy_by_floor ON vacancy (floor, from_on, until_on, pool, kind, district_id) WHERE floor > 0;
CREATE INDEX vacancy_by_from ON vacancy (from_on);
CREATE INDEX vacancy_by_until ON vacancy (until_on) WHERE until_on < '9999-12-31';

CREATE VIRTUAL TABLE "idx_district_geometry" USING rtree(pkid, xmin, xmax, ymin, ymax);
CREATE VIRTUAL TABLE "idx_parcel_geometry" USING rtree(pkid, xmin, xmax, ymin, ymax);
CREATE VIRTUAL TABLE "idx_parcel_past_geometry" USING rtree(pkid, xmin, xmax, ymin, ymax);
CREATE VIRTUAL TABLE "idx_building_geometry" USING rtree(pkid, xmin, xmax, ymin, ymax);
CREATE VIRTUAL TABLE "idx_cluster_zone_geometry" USING rtree(pkid, xmin, xmax, ymin, ymax);
CREATE VIRTUAL TABLE "idx_road_geometry" USING rtree(pkid, xmin, xmax, ymin, ymax);
CREATE VIRTUAL TABLE "idx_facility_geometry" USING rtree(pkid, xmin, xmax, ymin, ymax);
CREATE VIRTUAL TABLE "idx_vacancy_geometry" USING rtree(pkid, xmin, xmax, ymin, ymax);
CREATE VIRTUAL TABLE "idx_right_developed_extent" USING rtree(pkid, xmin, xmax, ymin, ymax);

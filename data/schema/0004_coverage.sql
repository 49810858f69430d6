-- SPDX-License-Identifier: Apache-2.0
-- Schema 4: where parcels come from and what became of them, the numbered boundary points, and the findings that the office lets stand.

CREATE TABLE "boundary_point" (
  "id" INTEGER PRIMARY KEY,
  "number" TEXT,
  "mark" TEXT,
  "category" TEXT,
  "sub_district" TEXT,
  "geometry" POINT
);

-- Parent and child may both be retired: references to parcels are kept by the book itself.
CREATE TABLE "lineage" (
  "id" INTEGER PRIMARY KEY,
  "parent_id" INTEGER,
  "child_id" INTEGER,
  "area" INTEGER,
  "on_date" TEXT,
  "document" TEXT
);

CREATE TABLE "finding_acceptance" (
  "id" INTEGER PRIMARY KEY,
  "code" TEXT,
  "parcels" TEXT,
  "reason" TEXT,
  "document" TEXT,
  "accepted_on" TEXT,
  "geometry" POINT
);

CREATE INDEX boundary_point_by_number ON "boundary_point" (number) WHERE number IS NOT NULL;
CREATE INDEX lineage_by_parent ON "lineage" (parent_id);
CREATE INDEX lineage_by_child ON "lineage" (child_id);

CREATE VIRTUAL TABLE "idx_boundary_point_geometry" USING rtree(pkid, xmin, xmax, ymin, ymax);
CREATE VIRTUAL TABLE "idx_finding_acceptance_geometry" USING rtree(pkid, xmin, xmax, ymin, ymax);

-- In a book that is upgraded, registered beside its parcels; in a new one, with all the others.
INSERT INTO geometry_columns (f_table_name, f_geometry_column, geometry_type, coord_dimension, srid, spatial_index_enabled)
  SELECT t.name, 'geometry', 1, 2, g.srid, 1 FROM geometry_columns g, (SELECT 'boundary_point' AS name UNION ALL SELECT 'finding_acceptance') t
  WHERE g.f_table_name = 'parcel' AND g.f_geometry_column = 'geometry';

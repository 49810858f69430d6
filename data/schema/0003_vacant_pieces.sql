-- SPDX-License-Identifier: Apache-2.0
-- Schema 3: what answers "what is vacant?" holds what is in a pool and knows its days; the rest (under construction, not yet due, already occupied) is only counted.

DROP INDEX vacancy_by_area;
DROP INDEX vacancy_by_district;
CREATE INDEX vacancy_by_area ON vacancy (area, from_on, until_on, pool, kind, district_id) WHERE pool <> 'none';
CREATE INDEX vacancy_by_district ON vacancy (district_id, area, from_on, until_on, pool, kind) WHERE pool <> 'none';

-- A piece of the past lies where another lies today: the spatial index keeps days as its third dimension (from_day <= d < until_day, days since 1970).
CREATE TEMP TABLE vacancy_box AS SELECT pkid, xmin, xmax, ymin, ymax FROM "idx_vacancy_geometry";
DROP TABLE "idx_vacancy_geometry";
CREATE VIRTUAL TABLE "idx_vacancy_geometry" USING rtree(pkid, xmin, xmax, ymin, ymax, from_day, until_day);
INSERT INTO "idx_vacancy_geometry"
  SELECT b.pkid, b.xmin, b.xmax, b.ymin, b.ymax, CAST(julianday(v.from_on) - 2440587.5 AS INTEGER), CAST(julianday(v.until_on) - 2440587.5 AS INTEGER)
  FROM temp.vacancy_box b JOIN vacancy v ON v.id = b.pkid;
DROP TABLE temp.vacancy_box;

-- What each day adds, besides what each month adds: the state of a day is the months before its own and the days of its month.
CREATE TABLE vacancy_day (
  day TEXT NOT NULL, district_id INTEGER NOT NULL, kind TEXT NOT NULL, pool TEXT NOT NULL,
  count INTEGER NOT NULL, area INTEGER NOT NULL, floor INTEGER NOT NULL,
  PRIMARY KEY (day, district_id, kind, pool)
) WITHOUT ROWID;

INSERT INTO vacancy_day
  SELECT day, district_id, kind, pool, sum(n), sum(area), sum(floor) FROM (
    SELECT from_on AS day, district_id, kind, pool, 1 AS n, area, floor FROM vacancy
    UNION ALL
    SELECT until_on, district_id, kind, pool, -1, -area, -floor FROM vacancy WHERE until_on < '9999-12-31')
  GROUP BY day, district_id, kind, pool;

DROP INDEX vacancy_by_from;
DROP INDEX vacancy_by_until;

-- SPDX-License-Identifier: Apache-2.0
-- Schema 2: what each month adds to the vacant land and floor of a district, kind and pool, so that totals of any day cost a few rows.
-- A month's line is the pieces that begin in it less those that end in it; the sum of all lines up to a month is the state at its end.

CREATE TABLE vacancy_sum (
  month TEXT NOT NULL, district_id INTEGER NOT NULL, kind TEXT NOT NULL, pool TEXT NOT NULL,
  count INTEGER NOT NULL, area INTEGER NOT NULL, floor INTEGER NOT NULL,
  PRIMARY KEY (district_id, kind, pool, month) -- in the order in which they are summed
) WITHOUT ROWID;

INSERT INTO vacancy_sum
  SELECT month, district_id, kind, pool, sum(n), sum(area), sum(floor) FROM (
    SELECT substr(from_on, 1, 7) AS month, district_id, kind, pool, 1 AS n, area, floor FROM vacancy
    UNION ALL
    SELECT substr(until_on, 1, 7), district_id, kind, pool, -1, -area, -floor FROM vacancy WHERE until_on < '9999-12-31')
  GROUP BY month, district_id, kind, pool;

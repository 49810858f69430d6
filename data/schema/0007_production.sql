-- SPDX-License-Identifier: Apache-2.0
-- Schema 7: when a supply contract wants production to begin, and when it did.

ALTER TABLE "right" ADD COLUMN "agreed_production_on" TEXT;
ALTER TABLE "right" ADD COLUMN "produced_on" TEXT;

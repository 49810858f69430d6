-- SPDX-License-Identifier: Apache-2.0
-- Schema 6: a parcel is found by each of its keys, and those of a district are, without reading a table from end to end.

CREATE INDEX right_by_certificate ON "right" (certificate) WHERE certificate IS NOT NULL;
CREATE INDEX right_by_contract ON "right" (contract) WHERE contract IS NOT NULL;
CREATE INDEX lease_by_contract ON "lease" (contract) WHERE contract IS NOT NULL;
CREATE INDEX approval_by_document ON "approval" (document) WHERE document IS NOT NULL;
CREATE INDEX enterprise_by_former_name ON "enterprise" (former_name) WHERE former_name IS NOT NULL;
CREATE INDEX parcel_by_name ON "parcel" (name) WHERE name IS NOT NULL;
CREATE INDEX parcel_past_by_name ON "parcel_past" (name) WHERE name IS NOT NULL;
CREATE INDEX parcel_by_district ON "parcel" (district_id);
CREATE INDEX parcel_past_by_district ON "parcel_past" (district_id);

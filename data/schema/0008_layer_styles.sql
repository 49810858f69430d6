-- SPDX-License-Identifier: Apache-2.0
-- Schema 8: the table from which QGIS takes a layer's style when it opens the book. Not a record: without guards, so that
-- QGIS can keep a style of the user's own here. The shipped styles come in from styles/*.sld with every upgrade.

CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT, f_table_catalog TEXT, f_table_schema TEXT, f_table_name TEXT, f_geometry_column TEXT, styleName TEXT,
  styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT, ui TEXT, update_time TIMESTAMP DEFAULT CURRENT_TIMESTAMP
);

/* mw-product-source.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_PRODUCT_SOURCE (mw_product_source_get_type ())

/**
 * MwProductSource:
 *
 * The documents of a product, the product's own and its contracts', as they were
 * published. Asks for each once it is to be seen.
 *
 * Signal: `source-requested (guint kind, char *id)`.
 */
G_DECLARE_FINAL_TYPE (MwProductSource, mw_product_source, MW, PRODUCT_SOURCE, AdwBin)

void mw_product_source_show      (MwProductSource *self,
                                  MwMesh          *mesh,
                                  guint            product);

/* Whether it is on screen: nothing is asked for before. */
void mw_product_source_set_active (MwProductSource *self,
                                   gboolean         active);

void mw_product_source_set_bytes (MwProductSource *self,
                                  MwKind           kind,
                                  const char      *id,
                                  GBytes          *bytes);
void mw_product_source_set_error (MwProductSource *self,
                                  MwKind           kind,
                                  const char      *id,
                                  const char      *message);

G_END_DECLS

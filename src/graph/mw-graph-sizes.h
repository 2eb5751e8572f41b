/* mw-graph-sizes.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Sizes at zoom 1, in pixels, shared by the layout and by whoever draws it. */

#define MW_PRODUCT_WIDTH 176.0f
#define MW_PRODUCT_HEIGHT 56.0f
#define MW_DOMAIN_WIDTH 208.0f
#define MW_DOMAIN_HEIGHT 88.0f

/* Room between the edge of an area and what it holds; above there is room for
 * the name of the domain besides. */
#define MW_AREA_MARGIN 16.0f
#define MW_AREA_HEADER 32.0f

/* Room between boxes: across the flow and along it. */
#define MW_NODE_GAP 24.0f
#define MW_RANK_GAP 88.0f

#define MW_PORT_WIDTH 168.0f
#define MW_PORT_HEIGHT 36.0f
#define MW_COMPONENT_WIDTH 176.0f
#define MW_COMPONENT_HEIGHT 48.0f
#define MW_CONCEPT_WIDTH 148.0f
#define MW_CONCEPT_HEIGHT 36.0f

/* An object: its name, then its rows, then some room. */
#define MW_OBJECT_WIDTH 232.0f
#define MW_OBJECT_HEADER 40.0f
#define MW_OBJECT_FOOTER 6.0f
#define MW_ROW_HEIGHT 22.0f

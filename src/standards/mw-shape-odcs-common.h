/* mw-shape-odcs-common.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "standards/mw-version.h"

G_BEGIN_DECLS

/* What the tables of ODCS share. */

#define V3_0_0 MW_ODCS_3_0_0
#define V3_0_1 MW_ODCS_3_0_1
#define V3_0_2 MW_ODCS_3_0_2
#define V3_1 MW_ODCS_3_1_0
#define V3_2 MW_ODCS_3_2_0
#define V3_0 (V3_0_0 | V3_0_1 | V3_0_2)
#define SINCE_3_0_1 (V3_0_1 | V3_0_2 | V3_1 | V3_2)
#define SINCE_3_0_2 (V3_0_2 | V3_1 | V3_2)
#define SINCE_3_1 (V3_1 | V3_2)
#define UNTIL_3_1 (V3_0 | V3_1)
#define ALL (V3_0 | V3_1 | V3_2)

extern const MwShape mw_shape_odcs_custom_property;
extern const MwShape mw_shape_odcs_definition;
extern const MwShape mw_shape_odcs_role;
extern const MwShape mw_shape_odcs_synonym;
extern const MwShape mw_shape_odcs_context;
extern const MwShape mw_shape_odcs_object_relationship;
extern const MwShape mw_shape_odcs_property_relationship;

#define MW_STABLE_ID(versions_) \
        MW_TEXT ("id", N_("Id"), .help = N_("Letters, digits, hyphens and underscores; stays when the name changes."), \
                 .format = MW_FORMAT_STABLE_ID, .in = versions_)
#define MW_CUSTOM_PROPERTIES(...) \
        MW_PARTS ("customProperties", mw_shape_odcs_custom_property, N_("Custom properties"), __VA_ARGS__)
#define MW_DEFINITIONS(...) \
        MW_PARTS ("authoritativeDefinitions", mw_shape_odcs_definition, N_("Authoritative definitions"), __VA_ARGS__)
#define MW_TAGS(...) \
        MW_TEXTS ("tags", N_("Tags"), .help = N_("Words by which it is found."), __VA_ARGS__)

G_END_DECLS

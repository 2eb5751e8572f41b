/* mw-test-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What generated meshes are made of: plain ASCII, nothing that JSON escapes. */

#define MW_TEST_N_AREAS      25
#define MW_TEST_N_FUNCTIONS  25
#define MW_TEST_N_SUBJECTS   36
#define MW_TEST_N_ASPECTS    24
#define MW_TEST_N_QUALIFIERS 12
#define MW_TEST_N_COLUMNS    61
#define MW_TEST_N_PEOPLE     24

typedef struct
{
  const char *name;
  const char *logical_type;
  const char *physical_type;
  const char *description;
  const char *classification;
} MwTestColumn;

extern const char * const mw_test_areas[MW_TEST_N_AREAS];
extern const char * const mw_test_functions[MW_TEST_N_FUNCTIONS];
extern const char * const mw_test_subjects[MW_TEST_N_SUBJECTS];
extern const char * const mw_test_aspects[MW_TEST_N_ASPECTS];
extern const char * const mw_test_qualifiers[MW_TEST_N_QUALIFIERS];
extern const char * const mw_test_people[MW_TEST_N_PEOPLE];
extern const MwTestColumn mw_test_columns[MW_TEST_N_COLUMNS];

G_END_DECLS

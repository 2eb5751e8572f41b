/* mw-search-index.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"
#include "model/mw-search.h"

G_BEGIN_DECLS

/* Where a text stands, the better ones higher. */
typedef enum {
  MW_FIELD_PROPERTY,
  MW_FIELD_OBJECT,
  MW_FIELD_PORT,
  MW_FIELD_DESCRIPTION,
  MW_FIELD_TAG,
  MW_FIELD_NAME,
} MwSearchField;

/* A text in a field of a record: seen from the text, with the number of the
 * record, and from the record, with the number of the text. */
typedef struct
{
  guint32 number : 29;
  guint32 field  : 3;
} MwPosting;

/**
 * MwSearchIndex:
 *
 * All that can be searched, folded (see mw_fold_append()), each different text
 * once: a mesh has a million properties and few names for them, so that reading
 * the whole is quicker than any index of its letters, and costs nothing to
 * keep. Products, domains, teams, contracts and properties are numbered through
 * as records.
 */
typedef struct
{
  char      *texts;              /* each ends in a line break */
  guint32    length;
  guint32   *starts;             /* of each text, and the end of the last */
  guint32    n_texts;

  MwPosting *postings;           /* of text t: first_posting[t] … first_posting[t + 1] */
  guint32   *first_posting;

  MwPosting *fields;             /* of record r: first_field[r] … first_field[r + 1] */
  guint32   *first_field;

  /* The first record of each kind, and one past the last of all. */
  guint32    bases[MW_HIT_PROPERTY + 2];
} MwSearchIndex;

MwSearchIndex *mw_search_index_new  (MwMesh        *mesh);
void           mw_search_index_free (MwSearchIndex *self);

G_END_DECLS

/* mw-shape.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-node.h"

G_BEGIN_DECLS

/* Versions of one standard: a bit each. */
typedef guint8 MwVersions;

/* What a value may be. */
typedef enum {
  MW_VALUE_ANY,
  MW_VALUE_SCALAR,          /* anything but a list or a mapping */
  MW_VALUE_TEXT,
  MW_VALUE_NUMBER,
  MW_VALUE_INTEGER,
  MW_VALUE_BOOLEAN,
  MW_VALUE_MAPPING,         /* of the field's shape, of any when it has none */
  MW_VALUE_PORT,            /* an integer, or a text such as "${PORT}" */
  MW_VALUE_TEXT_OR_MAPPING,
  MW_VALUE_TEXT_OR_LIST,    /* a text or a list of them, each in the format */
  MW_VALUE_MAPPING_OR_LIST, /* of the field's shape, or a list of its item shape */
} MwValueType;

typedef enum {
  MW_FORMAT_NONE,
  MW_FORMAT_URI,
  MW_FORMAT_SFTP,
  MW_FORMAT_DATE,
  MW_FORMAT_DATE_TIME,
  MW_FORMAT_STABLE_ID,
  MW_FORMAT_REFERENCE,
  MW_FORMAT_REFERENCE_3_2, /* with hyphens and more than two parts */
  MW_FORMAT_NOT_NEGATIVE,
  MW_FORMAT_POSITIVE,
  MW_FORMAT_AT_LEAST_ONE,
} MwFormat;

typedef struct _MwShape MwShape;
typedef struct _MwField MwField;
typedef struct _MwCheck MwCheck;

/**
 * MwField:
 *
 * What a standard says of one field. Tables of these end with one without name.
 */
struct _MwField
{
  const char         *name;
  const char         *label;       /* for people */
  const char         *help;        /* nullable */
  const char         *example;     /* nullable */
  const char * const *values;      /* the only ones allowed; nullable */
  const char * const *recommended; /* an open list; nullable */
  const MwShape      *shape;
  const MwShape      *item_shape;
  MwValueType         type;
  MwFormat            format;
  gboolean            is_list;
  gboolean            is_unique;   /* no two items of the list are equal */
  const char         *told_apart;  /* by this field of each item; nullable */
  const char         *and_by;      /* and this one; nullable */
  guint8              min_items;
  guint8              max_items;
  MwVersions          in;          /* versions that have it; none means all */
  MwVersions          required;
  MwVersions          deprecated;
};

#define MW_FIELD(name_, type_, label_, ...) \
        { .name = name_, .type = type_, .label = label_, __VA_ARGS__ }
#define MW_TEXT(name_, label_, ...) \
        { .name = name_, .type = MW_VALUE_TEXT, .label = label_, __VA_ARGS__ }
#define MW_TEXTS(name_, label_, ...) \
        { .name = name_, .type = MW_VALUE_TEXT, .is_list = TRUE, .label = label_, __VA_ARGS__ }
#define MW_PART(name_, shape_, label_, ...) \
        { .name = name_, .type = MW_VALUE_MAPPING, .shape = &shape_, .label = label_, __VA_ARGS__ }
#define MW_PARTS(name_, shape_, label_, ...) \
        { .name = name_, .type = MW_VALUE_MAPPING, .is_list = TRUE, .shape = &shape_, .label = label_, __VA_ARGS__ }
#define MW_END { .name = NULL }

#define MW_MAX_TABLES 48

/* The tables that hold for one mapping: those of its shape, and those that its
 * own values call for, such as the fields of a PostgreSQL server. */
typedef struct
{
  const MwField *tables[MW_MAX_TABLES];
  guint          n_tables;
  gboolean       is_open;  /* other fields are allowed whatever the shape says */
} MwTables;

/**
 * MwShape:
 *
 * What a standard says of one kind of mapping.
 */
struct _MwShape
{
  const char    *what;    /* "An output port" */
  const char    *section; /* of the standard */
  const MwField *fields;
  MwVersions     closed;  /* versions that forbid other fields */
  const char    *told_by; /* the field whose value says which fields there are; nullable */

  /* Adds the tables that the values of @node call for; all that there are
   * when @node is NULL. Nullable. */
  void (*extend) (const MwNode *node,
                  MwVersions    version,
                  MwTables     *tables);

  /* Rules that no table can say. Nullable. */
  void (*verify) (MwCheck      *check,
                  const MwShape *shape,
                  const MwNode *node);
};

static inline void
mw_tables_add (MwTables      *self,
               const MwField *fields)
{
  if (self->n_tables < MW_MAX_TABLES)
    self->tables[self->n_tables++] = fields;
}

/* The field @name of the tables that @version has; NULL when there is none. */
const MwField *mw_fields_get (const MwField *fields,
                              const char    *name,
                              MwVersions     version);

extern const MwShape mw_shape_odps;
extern const MwShape mw_shape_odcs;
extern const MwShape mw_shape_odcs_server;
extern const MwShape mw_shape_odcs_object;
extern const MwShape mw_shape_odcs_quality;
extern const MwShape mw_shape_team;
extern const MwShape mw_shape_access;
extern const MwShape mw_shape_definition;
extern const MwShape mw_shape_policy;
extern const MwShape mw_shape_classification_scheme;
extern const MwShape mw_shape_test_results;
extern const MwShape mw_shape_observability_metrics;
extern const MwShape mw_shape_legacy_product;

G_END_DECLS

/* mw-bench-figures.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MwFigures:
 *
 * Named numbers: what one run of something measured. Programs that are measured
 * from outside print theirs on stdout, a line "NAME NUMBER" each.
 */
typedef struct _MwFigures MwFigures;

MwFigures *mw_figures_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void       mw_figures_free  (MwFigures  *self);

/* Reads lines of "NAME NUMBER"; fails on any other. */
MwFigures *mw_figures_parse (const char *text,
                             GError    **error) G_GNUC_WARN_UNUSED_RESULT;
/* Writes them to stdout, so that they can be parsed again. */
void       mw_figures_print (MwFigures  *self);

void       mw_figures_set   (MwFigures  *self,
                             const char *name,
                             double      value);
/* NAN for a name that is not there. */
double     mw_figures_get   (MwFigures  *self,
                             const char *name);

/* Of @values, which are not changed; NAN of none. The percentile is the least
 * value that @percent of all do not exceed (nearest rank). */
double     mw_figures_median     (GArray *values);
double     mw_figures_percentile (GArray *values,
                                  double  percent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwFigures, mw_figures_free)

G_END_DECLS

/* mw-test-samples.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Documents of the resources of the registry, each valid, and together a small mesh:
 * the team "t", the domain "d", the contract "c", the products "p" (with an output
 * port) and "q", the agreements "requested" and "approved" between them, … */

/* A document of @resource with @id that refers to what is in that mesh. */
char *mw_test_samples_make       (const char *resource,
                                  const char *id);

/* One that names what is not there; NULL when the resource names nothing. */
char *mw_test_samples_break      (const char *resource,
                                  const char *id);

/* The paths and documents of the mesh, in the order in which they can be stored. */
guint mw_test_samples_get_n      (void);
void  mw_test_samples_get_nth    (guint        position,
                                  const char **path,
                                  const char **document);

G_END_DECLS

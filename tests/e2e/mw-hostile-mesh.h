/* mw-hostile-mesh.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Markup, a link to a file, and an override that turns the end of a name around. */
#define MW_HOSTILE_NAME "A & <b>B</b> <a href=\"file:///etc/passwd\">x</a> \342\200\256gnp.exe"

/* How it is to be shown: the text, without what would turn it around. */
#define MW_HOSTILE_SHOWN "A & <b>B</b> <a href=\"file:///etc/passwd\">x</a> gnp.exe"

/* Of the product that offers MW_HOSTILE_N_PORTS ports. */
#define MW_HOSTILE_MANY "Many ports"
#define MW_HOSTILE_N_PORTS 2000

/**
 * mw_hostile_mesh_write:
 * @folder: where to
 *
 * Writes a list of documents such as a registry should never send: markup in
 * every text, names of 5 000 characters, objects in objects as
 * deep as documents may be, a product with very many ports, cycles, products that feed themselves, empty texts, and
 * numbers where texts belong.
 *
 * Returns: (transfer full): the path of the file
 */
char *mw_hostile_mesh_write (const char *folder);

G_END_DECLS

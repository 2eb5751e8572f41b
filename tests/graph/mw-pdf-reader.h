/* mw-pdf-reader.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/* What a reader would find when it searches a PDF as cairo writes it: the texts of
 * all pages, by way of the tables from glyphs to characters. */
char *mw_pdf_reader_dup_text (GBytes *pdf) G_GNUC_WARN_UNUSED_RESULT;

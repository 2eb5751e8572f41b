/* test-selector-completion.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector-completion.h"
#include "graph/mw-selector.h"
#include "model/mw-mesh-fixture.h"

#include <string.h>

static const char mesh_text[] =
  "- {id: music, name: Music & More, type: Domain}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: orders, name: Orders, status: active, domain: music,"
  "   tags: [gold, 'two words', 'say \"x\"']}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: 'urn:old', name: Old Orders, status: active, domain: music, tags: [gold]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: records, name: Records, status: odd, domain: other}\n"
;

/* "|" is the cursor. What would stand there, each on a line. */
static const char *const completions[][2] = {
  { "ord|", "orders\n\"urn:old\"\nrecords\n" },
  { "ORD|", "orders\n\"urn:old\"\nrecords\n" },
  { "+ord|", "+orders\n+\"urn:old\"\n+records\n" },
  { "2+rec|", "2+records\n" },
  { "!@rec|", "!@records\n" },
  { "orders+|", "" },
  { "orders+1|", "" },
  { "(rec)+|", "" },
  { "\"rec\"+|", "" },
  { "x rec|", "x records\n" },
  { "x,(rec|", "x,(records\n" },
  { "rec|xyz y", "records y\n" },
  { "rec|..b", "records\n" },
  { "rec|+2", "records+2\n" },
  { "\"old o|", "\"urn:old\"\n" },
  { "\"old o|xx\" y", "\"urn:old\" y\n" },
  { "dom|", "domain:\n" },
  { "pa|", "path:\n" },
  { "o|", "owner:\n\"urn:old\"\norders\nrecords\n" },
  { "orders|", "orders\n\"urn:old\"\n" },
  { "domain:m|", "domain:\"Music & More\"\ndomain:music\n" },
  { "DOMAIN:|", "DOMAIN:\"Music & More\"\nDOMAIN:music\nDOMAIN:other\n" },
  { "tag:t|", "tag:\"two words\"\n" },
  { "tag:\"tw|", "tag:\"two words\"\n" },
  { "tag:x|", "tag:\"say \\\"x\\\"\"\n" },
  { "tag:\"say \\\"|", "tag:\"say \\\"x\\\"\"\n" },
  { "is:d|", "is:deprecated\nis:duplicate\nis:isolated\n" },
  { "status:o|", "status:odd\nstatus:none\nstatus:proposed\n" },
  { "changed:7|", "changed:7d\n" },
  { "what:x|", "" },
  { "path:rec|", "path:records\n" },
  { "path:a..rec|", "path:a..records\n" },
  { "path:rec|..b", "path:records..b\n" },
  { "path:domain:o|", "path:domain:other\npath:domain:\"Music & More\"\n" },
  { "path:(rec|", "path:(records\n" },
  { "zzz|", "" },
};

static void
test_completions (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (mesh_text);

  for (gsize i = 0; i < G_N_ELEMENTS (completions); i++)
    {
      const char *cursor = strchr (completions[i][0], '|');
      gsize place = (gsize) (cursor - completions[i][0]);
      g_autofree char *before = g_strndup (completions[i][0], place);
      g_autofree char *text = g_strconcat (before, cursor + 1, NULL);
      g_autoptr(GPtrArray) found = mw_selector_complete (text, place, mesh, 20);
      g_autoptr(GString) lines = g_string_new (NULL);

      for (guint j = 0; j < found->len; j++)
        {
          const MwSelectorCompletion *completion = g_ptr_array_index (found, j);

          g_string_append_len (lines, text, (gssize) completion->start);
          g_string_append_printf (lines, "%s%s\n", completion->replacement, text + completion->end);
        }
      g_test_message ("%s", completions[i][0]);
      g_assert_cmpstr (lines->str, ==, completions[i][1]);
    }
}

static void
test_labels (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (mesh_text);
  g_autoptr(GPtrArray) all = mw_selector_complete ("", 0, mesh, 100);
  g_autoptr(GPtrArray) few = mw_selector_complete ("", 0, mesh, 3);
  g_autoptr(GPtrArray) old = mw_selector_complete ("old", 3, mesh, 3);
  const MwSelectorCompletion *first = g_ptr_array_index (all, 0);
  const MwSelectorCompletion *product = g_ptr_array_index (old, 0);

  g_assert_cmpuint (all->len, ==, 13 + 3);
  g_assert_cmpuint (few->len, ==, 3);
  g_assert_cmpstr (first->label, ==, "domain:");
  g_assert_cmpstr (first->detail, ==, "Products of a domain");
  g_assert_cmpstr (product->label, ==, "Old Orders");
  g_assert_cmpstr (product->detail, ==, "urn:old");
}

/* Whatever is written: what is replaced lies in the text, and a whole answer can
 * be read. */
static void
test_noise (void)
{
  static const char *const parts[] = {
    "o", "ord", "\"", "\\", "(", ")", ",", " ", "+", "@", "!", "..", "path:", "domain:", "tag:", "2", "*", ":", "é", "\U0001f3b5",
  };
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (mesh_text);
  g_autoptr(GRand) rand = g_rand_new_with_seed (9);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(GPtrArray) found = NULL;
      gsize cursor;

      for (int n = g_rand_int_range (rand, 0, 8); n > 0; n--)
        g_string_append (text, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);

      cursor = (gsize) g_rand_int_range (rand, 0, (gint32) text->len + 3);
      found = mw_selector_complete (text->str, cursor, mesh, 5);
      g_assert_cmpuint (found->len, <=, 5);
      for (guint j = 0; j < found->len; j++)
        {
          const MwSelectorCompletion *completion = g_ptr_array_index (found, j);

          g_assert_cmpuint (completion->start, <=, completion->end);
          g_assert_cmpuint (completion->end, <=, text->len);
          g_assert_cmpuint ((guchar) text->str[completion->start] & 0xc0, !=, 0x80);
          g_assert_cmpuint ((guchar) text->str[completion->end] & 0xc0, !=, 0x80);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graph/selector-completion/what is written goes on", test_completions);
  g_test_add_func ("/graph/selector-completion/labels are for people", test_labels);
  g_test_add_func ("/graph/selector-completion/noise is completed inside the text", test_noise);

  return g_test_run ();
}

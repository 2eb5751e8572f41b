/* test-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/mw-search.h"
#include "mw-mesh-fixture.h"
#include "mw-test-mesh.h"

#include <string.h>

static MwMesh *
make_mesh (void)
{
  return mw_mesh_fixture_new (
    "- {id: music, name: Music, type: Domain, description: All that is heard}\n"
    "- {id: t-royal, name: Royalty Crew, type: Team}\n"
    "- {kind: DataProduct, id: p1, name: Listener Sessions, domain: music, tags: [playback],"
    "   description: {purpose: What a listener heard and when}, outputPorts: [{name: sessions-daily, contractId: c1}]}\n"
    "- {kind: DataProduct, id: p2, name: Listener, domain: music, tags: [Gold]}\n"
    "- {kind: DataProduct, id: p3, name: Podcast Listeners, domain: podcasts}\n"
    "- {kind: DataProduct, id: p4, name: Plays, domain: podcasts, tags: [listener]}\n"
    "- {kind: DataProduct, id: p5, name: Écoutes à l’été, domain: podcasts, description: Relistenership}\n"
    "- {kind: DataContract, id: c1, name: Sessions, schema: [{name: tbl_sessions, properties: ["
    "   {name: listener_id, businessName: Listener}, {name: started_at}]}]}\n");
}

static char *
describe (MwMesh            *mesh,
          const MwSearchHit *hit)
{
  const char *name = NULL;

  switch (hit->kind)
    {
    case MW_HIT_PRODUCT:
      name = mw_mesh_get_products (mesh, NULL)[hit->index].name;
      break;

    case MW_HIT_DOMAIN:
      name = mw_mesh_get_domains (mesh, NULL)[hit->index].name;
      break;

    case MW_HIT_TEAM:
      name = mw_mesh_get_teams (mesh, NULL)[hit->index].name;
      break;

    case MW_HIT_CONTRACT:
      name = mw_mesh_get_contracts (mesh, NULL)[hit->index].name;
      break;

    case MW_HIT_PROPERTY:
      name = mw_mesh_get_properties (mesh, NULL)[hit->index].name;
      break;

    default:
      g_assert_not_reached ();
    }

  return g_strdup_printf ("%s (%s)", name, hit->reason);
}

/* @expected: what is found, in that order, joined by "; " */
static void
assert_found (MwMesh     *mesh,
              const char *query,
              const char *expected)
{
  guint total;
  g_autoptr(GArray) hits = mw_mesh_search (mesh, query, 100, &total);
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      g_autofree char *line = describe (mesh, &g_array_index (hits, MwSearchHit, i));

      g_string_append_printf (found, "%s%s", i > 0 ? "; " : "", line);
    }

  g_test_message ("“%s”", query);
  g_assert_cmpstr (found->str, ==, expected);
  g_assert_cmpuint (total, ==, hits->len);
}

static void
test_ranking (void)
{
  g_autoptr(MwMesh) mesh = make_mesh ();

  /* Whole name, beginning of one, beginning of a word in one, tag, description,
   * property. */
  assert_found (mesh, "listener",
                "Listener (name); Listener Sessions (name); Podcast Listeners (name); Plays (tag); "
                "Écoutes à l’été (description); listener_id (property)");
  assert_found (mesh, "gold", "Listener (tag)");
  assert_found (mesh, "sessions-d", "Listener Sessions (port)");
  assert_found (mesh, "tbl_", "Sessions (object)");
  assert_found (mesh, "royal", "Royalty Crew (name)");
  assert_found (mesh, "heard", "Listener Sessions (description); Music (description)");
}

static void
test_all_words_must_match (void)
{
  g_autoptr(MwMesh) mesh = make_mesh ();

  assert_found (mesh, "listener playback", "Listener Sessions (name)");
  assert_found (mesh, "PLAYBACK   listener ", "Listener Sessions (name)");
  assert_found (mesh, "listener nowhere", "");
  assert_found (mesh, "nowhere listener", "");
  assert_found (mesh, "listener listener listener gold", "Listener (name)");
}

static void
test_case_and_accents_are_aside (void)
{
  g_autoptr(MwMesh) mesh = make_mesh ();

  assert_found (mesh, "ecoutes", "Écoutes à l’été (name)");
  assert_found (mesh, "ÉCOUTES ÉTÉ", "Écoutes à l’été (name)");
  assert_found (mesh, "e\xcc\x81" "coutes", "Écoutes à l’été (name)");
}

static void
test_nothing_asked_nothing_found (void)
{
  g_autoptr(MwMesh) mesh = make_mesh ();
  g_autoptr(MwMesh) empty = mw_mesh_fixture_new ("[]");
  g_autofree char *long_query = g_strnfill (100000, 'x');

  assert_found (mesh, "", "");
  assert_found (mesh, " \t\n ", "");
  assert_found (mesh, NULL, "");
  assert_found (mesh, long_query, "");
  assert_found (mesh, "%", "");
  assert_found (mesh, "\n", "");
  assert_found (empty, "a", "");
}

static void
test_limit_keeps_the_best_and_counts_all (void)
{
  g_autoptr(MwMesh) mesh = make_mesh ();
  g_autoptr(GArray) all = mw_mesh_search (mesh, "listener", 100, NULL);

  for (guint limit = 0; limit <= all->len; limit++)
    {
      guint total;
      g_autoptr(GArray) hits = mw_mesh_search (mesh, "listener", limit, &total);

      g_assert_cmpuint (total, ==, all->len);
      g_assert_cmpuint (hits->len, ==, limit);
      for (guint i = 0; i < limit; i++)
        {
          g_assert_cmpint (g_array_index (hits, MwSearchHit, i).kind, ==, g_array_index (all, MwSearchHit, i).kind);
          g_assert_cmpuint (g_array_index (hits, MwSearchHit, i).index, ==, g_array_index (all, MwSearchHit, i).index);
        }
    }
}

static void
test_property_leads_to_its_product (void)
{
  g_autoptr(MwMesh) mesh = make_mesh ();
  g_autoptr(GArray) hits = mw_mesh_search (mesh, "started", 10, NULL);
  const MwSearchHit *hit = &g_array_index (hits, MwSearchHit, 0);

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpint (hit->kind, ==, MW_HIT_PROPERTY);
  g_assert_cmpuint (hit->product, ==, mw_mesh_find_product (mesh, "p1"));
}

static void
test_single_letters_are_beginnings (void)
{
  g_autoptr(MwMesh) mesh = make_mesh ();

  assert_found (mesh, "r", "Royalty Crew (name); Écoutes à l’été (description)");
  assert_found (mesh, "listener s", "Listener Sessions (name)");
  assert_found (mesh, "s listener", "Listener Sessions (name)");
}

/* Texts are read many letters at a time: a word is found wherever it begins, and
 * what begins and ends alike is not taken for it. */
static void
test_words_are_found_at_every_place (void)
{
  for (guint before = 0; before < 40; before++)
    {
      g_autofree char *filling = g_strnfill (before, 'q');
      g_autofree char *text = g_strdup_printf ("[{kind: DataProduct, id: p1, name: %sqaxvq%sabxv}]", filling, filling);
      g_autofree char *expected = g_strdup_printf ("%sqaxvq%sabxv (name)", filling, filling);
      g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (text);

      assert_found (mesh, "axv", expected);
      assert_found (mesh, "abxv", expected);
      assert_found (mesh, "bx", expected);
      assert_found (mesh, "a_xv", "");
      assert_found (mesh, "aqxv", "");
      assert_found (mesh, "bxvp", "");
    }
}

/* What memory says against what reading every property one by one says. */
static void
test_search_agrees_with_plain_reading (void)
{
  static const char * const queries[] = {
    "id", "us", "e_", "tr", "_i", "user", "amount", "y_a", "id user", "er id", "version", "zz", "_key", "rate tax",
  };
  g_autoptr(MwMesh) mesh = mw_test_mesh_new (400, 5);
  guint n_properties;
  const MwProperty *properties = mw_mesh_get_properties (mesh, &n_properties);

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_auto(GStrv) words = g_strsplit (queries[i], " ", -1);
      g_autoptr(GArray) hits = mw_mesh_search (mesh, queries[i], G_MAXINT, NULL);
      guint n_expected = 0;
      guint n_found = 0;

      for (guint j = 0; j < n_properties; j++)
        {
          gboolean has_all = TRUE;

          for (guint k = 0; words[k] != NULL; k++)
            has_all &= strstr (properties[j].name, words[k]) != NULL;
          n_expected += has_all;
        }
      for (guint j = 0; j < hits->len; j++)
        n_found += g_array_index (hits, MwSearchHit, j).kind == MW_HIT_PROPERTY;

      g_test_message ("“%s”: %u", queries[i], n_expected);
      g_assert_cmpuint (n_found, ==, n_expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/names outweigh tags, descriptions and properties", test_ranking);
  g_test_add_func ("/search/all words must be found", test_all_words_must_match);
  g_test_add_func ("/search/case and accents make no difference", test_case_and_accents_are_aside);
  g_test_add_func ("/search/nothing asked is nothing found", test_nothing_asked_nothing_found);
  g_test_add_func ("/search/a limit keeps the best and counts all", test_limit_keeps_the_best_and_counts_all);
  g_test_add_func ("/search/a single letter is looked for at beginnings", test_single_letters_are_beginnings);
  g_test_add_func ("/search/words-are-found-at-every-place", test_words_are_found_at_every_place);
  g_test_add_func ("/search/searching finds what plain reading finds", test_search_agrees_with_plain_reading);
  g_test_add_func ("/search/a property leads to its product", test_property_leads_to_its_product);

  return g_test_run ();
}

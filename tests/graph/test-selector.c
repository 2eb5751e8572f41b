/* test-selector.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector.h"
#include "model/mw-mesh-fixture.h"

#include <string.h>

/* Letters are products: a feeds b and c, b and c feed d, d feeds e and f, e feeds
 * d again; g was refused by a; h and i are alone. */
static const char mesh_text[] =
  "- {id: music, name: Music & More, type: Domain, parent: media}\n"
  "- {id: media, name: Media Group, type: Team}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: a, name: Alpha One, status: active, domain: music,"
  "   tags: [gold, 'two words'], team: {name: media}, productCreatedTs: '2026-06-28T10:00:00Z',"
  "   outputPorts: [{name: out, version: 1.0.0, contractId: ca}],"
  "   customProperties: [{property: technology, value: Kafka}, {property: type, value: sourceAligned}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: b, name: Beta, status: deprecated, domain: music,"
  "   tags: [gold], outputPorts: [{name: out, version: 1.0.0}], productCreatedTs: '2026-08-01T10:00:00Z'}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: c, name: beta, status: active, domain: users,"
  "   outputPorts: [{name: out, version: 1.0.0}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: d, name: Delta, status: beta-testing, domain: users,"
  "   outputPorts: [{name: out, version: 1.0.0}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: e, name: Épsilon, status: active, domain: users,"
  "   outputPorts: [{name: out, version: 1.0.0}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: f, name: a, status: active, domain: users}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: g, name: Gamma, domain: users}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: h, name: C++ (old), status: retired, domain: x}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: 'i:1..2', name: '2', status: retired, domain: x}\n"
  "- {apiVersion: v3.1.0, kind: DataContract, id: ca, version: 1.0.0, status: active, schema: [{name: t,"
  "   properties: [{name: x, properties: [{name: y, classification: PII}]}, {name: z,"
  "   authoritativeDefinitions: [{type: definition, url: '/definitions/listener'}]}]}]}\n"
  "- {kind: Definition, id: listener, title: Listener, type: string, custom: {scope: domain, facetOf: user}}\n"
  "- {kind: Definition, id: user, title: Somebody, type: string, custom: {scope: global}}\n"
  "- {id: r1, dataContractId: ca, result: failed, timestampEnd: '2026-06-30T00:00:00Z', checks: [{result: failed}]}\n"
  "- {id: g1, info: {purpose: x, status: approved}, provider: {dataProductId: a, outputPortId: out}, consumer: {dataProductId: b}}\n"
  "- {id: g2, info: {purpose: x, status: approved}, provider: {dataProductId: a, outputPortId: out}, consumer: {dataProductId: c}}\n"
  "- {id: g3, info: {purpose: x, status: approved}, provider: {dataProductId: b, outputPortId: out}, consumer: {dataProductId: d}}\n"
  "- {id: g4, info: {purpose: x, status: approved, startDate: '2026-06-30'}, provider: {dataProductId: c, outputPortId: out}, consumer: {dataProductId: d}}\n"
  "- {id: g5, info: {purpose: x, status: approved}, provider: {dataProductId: d, outputPortId: out}, consumer: {dataProductId: e}}\n"
  "- {id: g6, info: {purpose: x, status: approved}, provider: {dataProductId: d, outputPortId: gone}, consumer: {dataProductId: f}}\n"
  "- {id: g7, info: {purpose: x, status: requested}, provider: {dataProductId: e, outputPortId: out}, consumer: {dataProductId: d}}\n"
  "- {id: g8, info: {purpose: x, status: rejected}, provider: {dataProductId: a, outputPortId: out}, consumer: {dataProductId: g}}\n"
;

/* The first letters of the ids of what is selected, or "!" and the place and the
 * text of the error. */
static char *
select_letters (MwMesh     *mesh,
                const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwSelector) selector = mw_selector_new (text, &error);
  g_autoptr(GArray) found = NULL;
  GString *letters = g_string_new (NULL);

  if (selector != NULL)
    found = mw_selector_evaluate (selector, mesh, MW_MESH_FIXTURE_NOW, &error);

  if (found == NULL)
    {
      gsize start = 99;
      gsize end = 99;

      g_assert_nonnull (error);
      g_assert_true (mw_selector_error_get_place (error, &start, &end));
      g_string_printf (letters, "!%" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT " %s", start, end, error->message);

      return g_string_free_and_steal (letters);
    }

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    g_string_append_c (letters, *mw_mesh_get_products (mesh, NULL)[g_array_index (found, guint, i)].id);

  return g_string_free_and_steal (letters);
}

static void
assert_selects (MwMesh     *mesh,
                const char *text,
                const char *expected)
{
  g_autofree char *letters = select_letters (mesh, text);

  if (g_utf8_validate (text, -1, NULL))
    g_test_message ("%s", text);
  g_assert_cmpstr (letters, ==, expected);
}

static const char *const selections[][2] = {
  /* Names: an id is one product, a name may be many. */
  { "a", "a" },
  { "A", "af" },
  { "beta", "bc" },
  { "BETA", "bc" },
  { "\"Alpha One\"", "a" },
  { "epsilon", "e" },
  { "Épsilon", "e" },
  { "*", "abcdefghi" },
  { "*ta", "bcd" },
  { "*e*t*", "bcd" },
  { "nothing*", "" },
  { "2", "i" },
  { "2+", "i" },
  { "\"i:1..2\"", "i" },
  { "\"C++ (old)\"", "h" },
  /* Steps. */
  { "a+", "abcdef" },
  { "+a", "a" },
  { "a+1", "abc" },
  { "a+2", "abcd" },
  { "a+0", "a" },
  { "+d", "abcde" },
  { "1+d", "bcde" },
  { "1+d+1", "bcdef" },
  { "+f", "abcdef" },
  { "g", "g" },
  { "+g", "g" },
  { "@b", "abcdef" },
  { "@f", "abcdef" },
  { "@g", "g" },
  { "@h", "h" },
  /* Questions. */
  { "domain:music", "ab" },
  { "DOMAIN:\"music & more\"", "ab" },
  { "+domain:music+1", "abcd" },
  { "domain:*", "abcdefghi" },
  { "owner:\"media group\"", "a" },
  { "owner:media", "a" },
  { "tag:gold", "ab" },
  { "tag:\"Two Words\"", "a" },
  { "tag:two*", "a" },
  { "class:pii", "a" },
  { "class:x*", "" },
  { "status:active", "acef" },
  { "status:Deprecated", "b" },
  { "status:beta-testing", "d" },
  { "status:draft", "" },
  { "status:none", "g" },
  { "archetype:source-aligned", "a" },
  { "archetype:SourceAligned", "a" },
  { "archetype:aggregate", "" },
  { "technology:kafka", "a" },
  { "concept:listener", "a" },
  { "concept:user", "a" },
  { "concept:somebody", "a" },
  { "health:failing", "a" },
  { "health:passing", "" },
  { "health:untested", "bcdefghi" },
  { "is:isolated", "ghi" },
  { "is:deprecated", "b" },
  { "is:broken", "df" },
  { "is:ghost", "" },
  { "is:duplicate", "" },
  { "changed:7d", "acd" },
  { "changed:12h", "" },
  { "changed:2d", "cd" },
  { "changed:9999y", "acd" },
  { "changed:2026-06-30", "cd" },
  /* Paths. */
  { "path:a..d", "abcde" },
  { "path:b..c", "" },
  { "path:(b c)..f", "bcdef" },
  { "path:domain:music..\"i:1..2\"", "" },
  { "path:a..a", "a" },
  { "path:b..e,!b", "de" },
  { "1+path:b..d", "abcde" },
  /* All together. */
  { "a b", "ab" },
  { "  a \xc2\xa0 b\t", "ab" },
  { "domain:music,tag:gold", "ab" },
  { "domain:music , !a", "b" },
  { "!a", "bcdefghi" },
  { "!!a", "a" },
  { "!(a b)", "cdefghi" },
  { "a b,c d", "ad" },
  { "(a b),(b c)", "b" },
  { "((((a))))", "a" },
  { "+(b c)", "abc" },
  { "(a)+1", "abc" },
  { "!+b", "cdefghi" },
};

static void
test_selections (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (mesh_text);

  for (gsize i = 0; i < G_N_ELEMENTS (selections); i++)
    assert_selects (mesh, selections[i][0], selections[i][1]);
}

static const char *const errors[][2] = {
  { "", "!0-0 Nothing is selected yet. Write the name of a product, or for example domain:music." },
  { "  ", "!0-2 Nothing is selected yet. Write the name of a product, or for example domain:music." },
  { "a,", "!1-2 After this comma something is missing: what must be true as well." },
  { ",a", "!0-1 Before this comma something is missing: what must be true as well." },
  { "a,,b", "!1-2 After this comma something is missing: what must be true as well." },
  { "(a", "!0-1 This parenthesis is not closed. Write ) where it ends." },
  { "a)", "!1-2 No parenthesis is open that this one could close." },
  { "a ()", "!2-4 There is nothing between these parentheses." },
  { "\"a", "!0-1 This quotation mark is not closed. Write \" where the name ends." },
  { "\"\"", "!0-2 There is nothing between these quotation marks." },
  { "a\"b\"", "!1-2 A space or a comma is missing before this. A name with other signs stands in quotes." },
  { "a+x", "!2-3 After + comes a number of steps, or nothing. A space or a comma goes before the next part." },
  { "a+2é", "!3-5 After + comes a number of steps, or nothing. A space or a comma goes before the next part." },
  { "a+10000", "!2-7 At most 9999 steps can be asked for. A + without a number means all of them." },
  { "99999999999999999999999+a", "!0-23 At most 9999 steps can be asked for. A + without a number means all of them." },
  { "+", "!0-1 Beside + stands a name, without a space between them: +orders or orders+." },
  { "+ a", "!0-1 Beside + stands a name, without a space between them: +orders or orders+." },
  { "@", "!0-1 After @ stands a name, without a space between them: @orders." },
  { "++a", "!1-2 One + or one @ is enough before a name." },
  { "@a+", "!2-3 The @ takes everything after it already. Leave out this +." },
  { "+!a", "!1-2 The ! stands before all of it: !+orders." },
  { "!", "!0-1 After ! stands what is left out, without a space between them: !tag:test." },
  { "a domian:x", "!2-9 “domian” is nothing that can be asked. Perhaps “domain” is meant." },
  { "urn:x", "!0-4 “urn” is nothing that can be asked, as domain, owner, tag or status are. A name with a colon in it stands in quotes." },
  { "tag:", "!0-4 After the colon something is missing, such as tag:name, without a space between them." },
  { ":x", "!0-2 No product has the identifier or name “:x”. A * stands for any text: :x*." },
  { "is:lonely", "!3-9 is: does not know “lonely”, but: isolated, ghost, deprecated, broken, duplicate." },
  { "changed:soon", "!8-12 A length of time is a number and h, d, w, m or y for hours, days, weeks, months or years: changed:7d. A day is written as 2026-07-01." },
  { "concept:usr", "!0-11 No product has concept:usr. Perhaps “user” is meant." },
  { "policy:failing", "!0-14 Policies are not computed yet, so nobody can say which products violate one." },
  { "path:a", "!0-6 A path has two ends with two dots between them: path:orders..invoices." },
  { "path:..b", "!5-6 An end of the path is missing: path:orders..invoices." },
  { "path:a..", "!8-8 An end of the path is missing: path:orders..invoices." },
  { "path:a..b..c", "!9-11 A path has only two ends. A name with two dots in it stands in quotes." },
  { "path:path:a..b..c", "!5-10 A path within a path stands in parentheses." },
  { "a Detla", "!2-7 No product has the identifier or name “Detla”. Perhaps “Delta” is meant." },
  { "a or b", "!2-4 There is no product “or”. For “or” a space is enough." },
  { "domain:misic", "!0-12 No product has domain:misic. Perhaps “music” is meant." },
  { "technology:x a", "!0-12 No product has technology:x. A * stands for any text: technology:x*." },

  { "a \xff b", "!2-5 From here on this is not text: it is not UTF-8." },
};

static void
test_errors (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (mesh_text);

  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    assert_selects (mesh, errors[i][0], errors[i][1]);
}

static char *
repeat (const char *text,
        guint       n,
        const char *end)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);
  g_string_append (all, end);

  return g_string_free_and_steal (all);
}

static void
assert_too_large (const char *text)
{
  g_autoptr(GError) error = NULL;
  MwSelector *selector = mw_selector_new (text, &error);
  gsize start;
  gsize end;

  g_assert_null (selector);
  g_assert_error (error, MW_SELECTOR_ERROR, MW_SELECTOR_ERROR_TOO_LARGE);
  g_assert_true (mw_selector_error_get_place (error, &start, &end));
  g_assert_cmpuint (start, <, end);
  g_assert_cmpuint (end, <=, strlen (text));
}

static void
test_limits (void)
{
  g_autofree char *deep = repeat ("(", 1000, "a");
  g_autofree char *no = repeat ("!", 1000, "a");
  g_autofree char *both = repeat ("!(", 1000, "a");
  g_autofree char *wide = repeat ("a ", 1000, "a");
  g_autofree char *several = repeat ("a+ ", 1000, "a");
  g_autofree char *long_name = repeat ("é", 4000, "");
  g_autofree char *shifted = repeat ("é", 4000, "x");

  assert_too_large (deep);
  assert_too_large (no);
  assert_too_large (both);
  assert_too_large (wide);
  assert_too_large (several);
  assert_too_large (long_name);
  assert_too_large (shifted);
  memmove (shifted + 1, shifted, strlen (shifted) - 1);
  *shifted = 'x';
  assert_too_large (shifted);
}

/* Parts of the language beside noise: what is random in bytes alone hardly gets
 * past the first sign. */
static char *
make_noise (GRand *rand)
{
  static const char *const parts[] = {
    "a", "b", "\"", "\\", "(", ")", ",", " ", "+", "@", "!", "..", "path:", "domain:", "tag:", "is:", "isolated",
    "status:", "changed:", "7d", "2", "*", ":", "é", "\u2003", "\U0001f3b5", "\xff", "\xc3", "health:", "policy:",
    "class:", "owner:", "archetype:", "concept:", "x", "99999999999", "(a)", "path:a..b", "\u202e",
  };
  GString *text = g_string_new (NULL);
  guint n = (guint) g_rand_int_range (rand, 0, 16);

  for (guint i = 0; i < n; i++)
    {
      if (g_rand_int_range (rand, 0, 20) == 0)
        g_string_append_c (text, (char) g_rand_int_range (rand, 1, 256));
      else
        g_string_append (text, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
    }

  return g_string_free_and_steal (text);
}

static gboolean
is_boundary (const char *text,
             gsize       at)
{
  return at <= strlen (text) && ((guchar) text[at] & 0xc0) != 0x80;
}

static void
test_noise (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (mesh_text);
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  guint n_good = 0;
  guint n_products;

  mw_mesh_get_products (mesh, &n_products);

  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *text = make_noise (rand);
      g_autoptr(GError) error = NULL;
      g_autoptr(MwSelector) selector = mw_selector_new (text, &error);
      g_autoptr(GArray) found = NULL;
      gsize start;
      gsize end;

      if (selector != NULL)
        found = mw_selector_evaluate (selector, mesh, MW_MESH_FIXTURE_NOW, &error);

      g_assert_true ((found == NULL) == (error != NULL));
      if (error == NULL)
        {
          n_good++;
          for (guint j = 0; j < found->len; j++)
            g_assert_cmpuint (g_array_index (found, guint, j), <, n_products);
          continue;
        }

      g_assert_true (mw_selector_error_get_place (error, &start, &end));
      g_assert_cmpuint (start, <=, end);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      if (g_utf8_validate (text, -1, NULL))
        {
          g_assert_true (is_boundary (text, start));
          g_assert_true (is_boundary (text, end));
        }
      else
        {
          g_assert_cmpuint (end, ==, strlen (text));
          g_assert_true (g_utf8_validate (text, (gssize) start, NULL));
        }
    }

  /* The parts are such that both ways are walked. */
  g_assert_cmpuint (n_good, >, 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graph/selector/what it says is what is selected", test_selections);
  g_test_add_func ("/graph/selector/an error says what is wrong, and where", test_errors);
  g_test_add_func ("/graph/selector/nothing endless or bottomless is read", test_limits);
  g_test_add_func ("/graph/selector/noise ends in products or in an error inside the text", test_noise);

  return g_test_run ();
}

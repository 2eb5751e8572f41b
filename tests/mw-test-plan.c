/* mw-test-plan.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-plan.h"

#include "mw-test-words.h"

/* SplitMix64: small, and the same everywhere, which no library promises. */
static guint64
draw (MwTestPlan *self)
{
  guint64 z = (self->state += 0x9e3779b97f4a7c15u);

  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;

  return z ^ (z >> 31);
}

guint
mw_test_plan_draw (MwTestPlan *self,
                   guint       limit)
{
  return (guint) ((draw (self) >> 32) * limit >> 32);
}

gboolean
mw_test_plan_draw_chance (MwTestPlan *self,
                          guint       percent)
{
  return mw_test_plan_draw (self, 100) < percent;
}

static char *
dup_slug (const char *name)
{
  char *slug = g_ascii_strdown (name, -1);

  g_strdelimit (slug, " ", '-');

  return slug;
}

static void
make_domains (MwTestPlan *self)
{
  guint64 total = 0;
  guint made = 0;

  self->n_domains = self->n_products <= 1000 ? MAX (self->n_products / 40, 3)
                                             : 25 + (self->n_products - 1000) / 90;
  self->n_domains = MIN (self->n_domains, MW_TEST_N_AREAS * MW_TEST_N_FUNCTIONS);
  self->domains = g_new0 (MwTestDomain, self->n_domains);

  for (guint i = 0; i < self->n_domains; i++)
    total += 1000000 / (i + 3);

  for (guint i = 0; i < self->n_domains; i++)
    {
      MwTestDomain *domain = &self->domains[i];
      guint area = i % MW_TEST_N_AREAS;
      guint function = (i / MW_TEST_N_AREAS + 7 * area) % MW_TEST_N_FUNCTIONS;
      guint share = (guint) (G_GUINT64_CONSTANT (1000000) / (i + 3) * self->n_products / total);

      domain->name = g_strdup_printf ("%s %s", mw_test_areas[area], mw_test_functions[function]);
      domain->id = dup_slug (domain->name);
      domain->first = made;
      domain->n = i + 1 < self->n_domains ? MIN (share, self->n_products - made) : self->n_products - made;
      domain->n_sources = (domain->n * 35 + 99) / 100;
      domain->n_aggregates = domain->n * 35 / 100;
      made += domain->n;
    }
}

/* All combinations of words are gone through in steps that meet none twice. */
static void
make_product (MwTestProduct *product,
              MwTestDomain  *domain,
              guint          index_of_domain,
              guint          position)
{
  guint n_names = MW_TEST_N_SUBJECTS * MW_TEST_N_ASPECTS * MW_TEST_N_QUALIFIERS;
  guint name = (position * 4231 + index_of_domain * 977) % n_names;
  guint qualifier = name / (MW_TEST_N_SUBJECTS * MW_TEST_N_ASPECTS);
  guint aspect = name / MW_TEST_N_SUBJECTS % MW_TEST_N_ASPECTS;
  const char *words = mw_test_qualifiers[qualifier];
  g_autofree char *slug = NULL;

  product->subject = name % MW_TEST_N_SUBJECTS;
  product->name = g_strdup_printf ("%s %s%s%s", mw_test_subjects[product->subject], mw_test_aspects[aspect],
                                   *words != '\0' ? " " : "", words);
  slug = dup_slug (product->name);
  product->id = g_strdup_printf ("%s.%s", domain->id, slug);
  product->domain = index_of_domain;
  product->layer = position < domain->n_sources ? MW_TEST_LAYER_SOURCE :
                                                  position < domain->n_sources + domain->n_aggregates ? MW_TEST_LAYER_AGGREGATE : MW_TEST_LAYER_CONSUMER;
}

static void
make_products (MwTestPlan *self)
{
  self->products = g_new0 (MwTestProduct, MAX (self->n_products, 1));

  for (guint i = 0; i < self->n_domains; i++)
    for (guint j = 0; j < self->domains[i].n; j++)
      make_product (&self->products[self->domains[i].first + j], &self->domains[i], i, j);
}

/* Somebody's product of a lower layer: mostly of the own domain, and of the
 * others mostly the same few, as in any company. */
guint
mw_test_plan_draw_provider (MwTestPlan *self,
                            guint       consumer)
{
  const MwTestProduct *product = &self->products[consumer];
  guint number = product->domain;
  const MwTestDomain *domain;
  guint offset = 0;
  guint n;

  if (mw_test_plan_draw_chance (self, 30))
    {
      guint u = mw_test_plan_draw (self, 1000);

      number = u * u / 1000 * self->n_domains / 1000;
    }
  domain = &self->domains[number];

  n = domain->n_sources;
  if (product->layer == MW_TEST_LAYER_CONSUMER && domain->n_aggregates > 0 && mw_test_plan_draw_chance (self, 70))
    {
      offset = domain->n_sources;
      n = domain->n_aggregates;
    }
  if (n == 0)
    return G_MAXUINT;

  return domain->first + offset + mw_test_plan_draw (self, n) * mw_test_plan_draw (self, n) / MAX (n - 1, 1);
}

void
mw_test_plan_init (MwTestPlan *self,
                   guint       n_products,
                   guint64     seed)
{
  self->state = seed;
  self->json = g_string_new ("[");
  self->n_products = n_products;
  self->provided = g_array_new (FALSE, FALSE, sizeof (guint));

  make_domains (self);
  make_products (self);
}

void
mw_test_plan_clear (MwTestPlan *self)
{
  for (guint i = 0; i < self->n_domains; i++)
    {
      g_free (self->domains[i].id);
      g_free (self->domains[i].name);
    }
  for (guint i = 0; i < self->n_products; i++)
    {
      g_free (self->products[i].id);
      g_free (self->products[i].name);
    }
  g_free (self->domains);
  g_free (self->products);
  g_array_unref (self->provided);
}

/* test-publisher.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "model/mw-facts.h"
#include "publish/mw-publisher.h"

#define OURS "id: orders\nname: Ours\n"
#define BEFORE "id: orders\nname: Before\n"
#define OTHERS "{\"id\": \"orders\", \"name\": \"Others\"}"

/* What happens to one put. */
typedef enum {
  PUT_STORES,
  PUT_STORES_AND_IS_CUT,
  PUT_IS_CUT,
  PUT_IS_CUT_AND_OTHERS_STORE,
  PUT_NEVER_LEAVES,
  PUT_IS_INVALID,
  PUT_IS_FORBIDDEN,
  PUT_FAILS_BUT_STORES,
} PutFate;

#define MW_TYPE_TEST_SOURCE (mw_test_source_get_type ())
G_DECLARE_FINAL_TYPE (MwTestSource, mw_test_source, MW, TEST_SOURCE, MwSource)

/* A registry of one shelf: whatever the id, what it has is the same document,
* unless it is a team, contract or agreement, which it takes and remembers. */
struct _MwTestSource
{
  MwSource parent_instance;

  GBytes  *stored;
  guint    version;
  gboolean has_etags;
  guint    n_lost_fetches;      /* that fail before one works */
  PutFate  fates[4];
  guint    n_puts;
  GString *log;
};

G_DEFINE_FINAL_TYPE (MwTestSource, mw_test_source, MW_TYPE_SOURCE)

static DexFuture *
fail (MwRegistryError code,
      gboolean        is_unknown)
{
  g_autoptr(GPtrArray) violations = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_violation_free);

  if (code == MW_REGISTRY_ERROR_INVALID)
    g_ptr_array_add (violations, mw_violation_new ("/name", "is taken"));

  return dex_future_new_for_error (mw_registry_error_new (code, "It went wrong.", violations, is_unknown));
}

static char *
make_etag (MwTestSource *self)
{
  return self->has_etags ? g_strdup_printf ("\"v%u\"", self->version) : NULL;
}

static void
store (MwTestSource *self,
       GBytes       *bytes)
{
  g_clear_pointer (&self->stored, g_bytes_unref);
  self->stored = g_bytes_ref (bytes);
  self->version++;
}

static DexFuture *
mw_test_source_fetch (MwSource   *source,
                      MwKind      kind,
                      const char *id)
{
  MwTestSource *self = MW_TEST_SOURCE (source);
  MwStored *stored;

  g_string_append (self->log, "get ");

  if (self->n_puts > 0 && self->n_lost_fetches > 0)
    {
      self->n_lost_fetches--;
      return fail (MW_REGISTRY_ERROR_UNREACHABLE, FALSE);
    }

  if (self->stored == NULL)
    return fail (MW_REGISTRY_ERROR_NOT_FOUND, FALSE);

  stored = g_new0 (MwStored, 1);
  stored->bytes = g_bytes_ref (self->stored);
  stored->content_type = g_strdup ("application/yaml");
  stored->etag = make_etag (self);

  return dex_future_new_take_boxed (MW_TYPE_STORED, stored);
}

static gboolean
is_fresh (MwTestSource *self,
          const char   *etag)
{
  g_autofree char *now = make_etag (self);

  if (!self->has_etags)
    return TRUE;
  if (etag == NULL)
    return self->stored == NULL;

  return self->stored != NULL && (g_str_equal (etag, "*") || g_str_equal (etag, now));
}

static DexFuture *
mw_test_source_put (MwSource   *source,
                    MwKind      kind,
                    const char *id,
                    GBytes     *bytes,
                    const char *content_type,
                    const char *etag)
{
  MwTestSource *self = MW_TEST_SOURCE (source);
  PutFate fate = self->fates[self->n_puts++];
  g_autoptr(GBytes) others = g_bytes_new_static (OTHERS, strlen (OTHERS));
  MwStored *stored;

  g_string_append_printf (self->log, "put-%s ", mw_kind_get_resource (kind));

  if (fate == PUT_NEVER_LEAVES)
    return fail (MW_REGISTRY_ERROR_UNREACHABLE, FALSE);
  if (fate == PUT_IS_CUT)
    return fail (MW_REGISTRY_ERROR_UNREACHABLE, TRUE);
  if (fate == PUT_IS_INVALID)
    return fail (MW_REGISTRY_ERROR_INVALID, FALSE);
  if (fate == PUT_IS_FORBIDDEN)
    return fail (MW_REGISTRY_ERROR_FORBIDDEN, FALSE);
  if (fate == PUT_IS_CUT_AND_OTHERS_STORE)
    {
      store (self, others);
      return fail (MW_REGISTRY_ERROR_UNREACHABLE, TRUE);
    }

  if (!is_fresh (self, etag))
    return fail (MW_REGISTRY_ERROR_STALE, FALSE);

  if (kind == MW_KIND_DATA_PRODUCT)
    store (self, bytes);
  if (fate == PUT_STORES_AND_IS_CUT)
    return fail (MW_REGISTRY_ERROR_UNREACHABLE, TRUE);
  if (fate == PUT_FAILS_BUT_STORES)
    return fail (MW_REGISTRY_ERROR_SERVER, TRUE);

  stored = g_new0 (MwStored, 1);
  stored->content_type = g_strdup (content_type);
  stored->etag = make_etag (self);

  return dex_future_new_take_boxed (MW_TYPE_STORED, stored);
}

static void
mw_test_source_finalize (GObject *object)
{
  MwTestSource *self = MW_TEST_SOURCE (object);

  g_clear_pointer (&self->stored, g_bytes_unref);
  g_string_free (self->log, TRUE);

  G_OBJECT_CLASS (mw_test_source_parent_class)->finalize (object);
}

static void
mw_test_source_class_init (MwTestSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mw_test_source_finalize;
  MW_SOURCE_CLASS (klass)->fetch = mw_test_source_fetch;
  MW_SOURCE_CLASS (klass)->put = mw_test_source_put;
}

static void
mw_test_source_init (MwTestSource *self)
{
  self->log = g_string_new (NULL);
}

static MwPublishOutcome *
publish (MwTestSource *source,
         GPtrArray    *items)
{
  g_autoptr(DexFuture) future = mw_publisher_publish (MW_SOURCE (source), items);
  g_autoptr(GError) error = NULL;
  const GValue *value;

  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);

  value = dex_future_get_value (future, &error);
  g_assert_no_error (error);

  return g_value_dup_boxed (value);
}

static MwPublishItem *
make_item (MwKind      kind,
           const char *etag)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (OURS, strlen (OURS));

  return mw_publish_item_new (kind, "orders", bytes, "application/yaml", etag);
}

/* One product: how it begins, what happens, how it ends. */
typedef struct
{
  const char    *name;
  const char    *stored;         /* at the beginning; NULL for nothing */
  const char    *etag;
  const char    *base;
  gboolean       has_etags;
  guint          n_lost_fetches;
  PutFate        fates[4];
  MwPublishState state;
  const char    *stored_after;
  const char    *log;
} Case;

static const Case cases[] = {
  { "new", NULL, NULL, NULL, TRUE, 0, { PUT_STORES }, MW_PUBLISH_DONE, OURS, "get put-dataproducts " },
  { "new-twice", OURS, NULL, NULL, TRUE, 0, { PUT_STORES }, MW_PUBLISH_DONE, OURS, "get " },
  { "new-but-there", OTHERS, NULL, NULL, TRUE, 0, { PUT_STORES }, MW_PUBLISH_CONFLICT, OTHERS, "get " },
  { "new-cut-after", NULL, NULL, NULL, TRUE, 0, { PUT_STORES_AND_IS_CUT }, MW_PUBLISH_DONE, OURS,
    "get put-dataproducts get " },
  { "new-cut-before", NULL, NULL, NULL, TRUE, 0, { PUT_IS_CUT, PUT_STORES }, MW_PUBLISH_DONE, OURS,
    "get put-dataproducts get put-dataproducts " },
  { "new-cut-before-twice", NULL, NULL, NULL, TRUE, 0, { PUT_IS_CUT, PUT_IS_CUT }, MW_PUBLISH_UNREACHABLE, NULL,
    "get put-dataproducts get put-dataproducts get " },
  { "new-cut-and-others", NULL, NULL, NULL, TRUE, 0, { PUT_IS_CUT_AND_OTHERS_STORE }, MW_PUBLISH_CONFLICT, OTHERS,
    "get put-dataproducts get " },
  { "new-cut-after-and-away-for-a-while", NULL, NULL, NULL, TRUE, 2, { PUT_STORES_AND_IS_CUT }, MW_PUBLISH_DONE, OURS,
    "get put-dataproducts get get get " },
  { "new-cut-after-and-away", NULL, NULL, NULL, TRUE, 9, { PUT_STORES_AND_IS_CUT }, MW_PUBLISH_UNKNOWN, OURS,
    "get put-dataproducts get get get " },
  { "new-failed-after", NULL, NULL, NULL, TRUE, 0, { PUT_FAILS_BUT_STORES }, MW_PUBLISH_DONE, OURS,
    "get put-dataproducts get " },
  { "new-never-leaves", NULL, NULL, NULL, TRUE, 0, { PUT_NEVER_LEAVES }, MW_PUBLISH_UNREACHABLE, NULL,
    "get put-dataproducts " },
  { "new-invalid", NULL, NULL, NULL, TRUE, 0, { PUT_IS_INVALID }, MW_PUBLISH_REFUSED, NULL, "get put-dataproducts " },
  { "new-forbidden", NULL, NULL, NULL, TRUE, 0, { PUT_IS_FORBIDDEN }, MW_PUBLISH_REFUSED, NULL, "get put-dataproducts " },
  { "change", BEFORE, "\"v1\"", NULL, TRUE, 0, { PUT_STORES }, MW_PUBLISH_DONE, OURS, "put-dataproducts " },
  { "change-stale", OTHERS, "\"v0\"", NULL, TRUE, 0, { PUT_STORES }, MW_PUBLISH_CONFLICT, OTHERS, "put-dataproducts get " },
  { "change-stale-but-ours", OURS, "\"v0\"", NULL, TRUE, 0, { PUT_STORES }, MW_PUBLISH_DONE, OURS, "put-dataproducts get " },
  { "change-of-what-is-gone", NULL, "\"v1\"", NULL, TRUE, 0, { PUT_STORES }, MW_PUBLISH_CONFLICT, NULL,
    "put-dataproducts get " },
  { "change-cut-after", BEFORE, "\"v1\"", NULL, TRUE, 0, { PUT_STORES_AND_IS_CUT }, MW_PUBLISH_DONE, OURS,
    "put-dataproducts get " },
  { "change-cut-before", BEFORE, "\"v1\"", NULL, TRUE, 0, { PUT_IS_CUT, PUT_STORES }, MW_PUBLISH_DONE, OURS,
    "put-dataproducts get put-dataproducts " },
  { "change-cut-and-others", BEFORE, "\"v1\"", NULL, TRUE, 0, { PUT_IS_CUT_AND_OTHERS_STORE }, MW_PUBLISH_CONFLICT, OTHERS,
    "put-dataproducts get " },
  { "untagged-change", BEFORE, NULL, BEFORE, FALSE, 0, { PUT_STORES }, MW_PUBLISH_DONE, OURS, "get put-dataproducts " },
  { "untagged-change-of-the-same-in-json", "{\"name\":\"Before\",\"id\":\"orders\"}", NULL, BEFORE, FALSE, 0, { PUT_STORES },
    MW_PUBLISH_DONE, OURS, "get put-dataproducts " },
  { "untagged-change-stale", OTHERS, NULL, BEFORE, FALSE, 0, { PUT_STORES }, MW_PUBLISH_CONFLICT, OTHERS, "get " },
  { "untagged-change-cut-before", BEFORE, NULL, BEFORE, FALSE, 0, { PUT_IS_CUT, PUT_STORES }, MW_PUBLISH_DONE, OURS,
    "get put-dataproducts get put-dataproducts " },
  { "untagged-new-but-there", OTHERS, NULL, NULL, FALSE, 0, { PUT_STORES }, MW_PUBLISH_CONFLICT, OTHERS, "get " },
};

static void
assert_stored (MwTestSource *source,
               const char   *wanted)
{
  if (wanted == NULL)
    g_assert_null (source->stored);
  else
    g_assert_cmpmem (g_bytes_get_data (source->stored, NULL), g_bytes_get_size (source->stored), wanted, strlen (wanted));
}

static void
test_case (gconstpointer data)
{
  const Case *wanted = data;
  MwTestSource *source = g_object_new (MW_TYPE_TEST_SOURCE, NULL);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_publish_item_free);
  g_autoptr(MwPublishOutcome) outcome = NULL;
  MwPublishItem *item = make_item (MW_KIND_DATA_PRODUCT, wanted->etag);

  source->has_etags = wanted->has_etags;
  source->n_lost_fetches = wanted->n_lost_fetches;
  memcpy (source->fates, wanted->fates, sizeof source->fates);
  if (wanted->stored != NULL)
    {
      g_autoptr(GBytes) stored = g_bytes_new_static (wanted->stored, strlen (wanted->stored));

      store (source, stored);
    }
  if (wanted->base != NULL)
    {
      g_autoptr(GBytes) base = g_bytes_new_static (wanted->base, strlen (wanted->base));

      mw_publish_item_set_base (item, base);
    }

  g_ptr_array_add (items, item);
  outcome = publish (source, items);

  g_assert_cmpstr (source->log->str, ==, wanted->log);
  g_assert_cmpint (outcome->state, ==, wanted->state);
  assert_stored (source, wanted->stored_after);
  g_assert_cmpuint (outcome->n_done, ==, wanted->state == MW_PUBLISH_DONE ? 1 : 0);
  g_assert_cmpuint (outcome->failed, ==, wanted->state == MW_PUBLISH_DONE ? MW_NONE : 0);
  g_assert_true ((outcome->message == NULL) == (wanted->state == MW_PUBLISH_DONE));
  g_assert_true ((outcome->hint == NULL) == (wanted->state == MW_PUBLISH_DONE));

  g_assert_finalize_object (source);
}

static void
add_four (GPtrArray *items)
{
  g_ptr_array_add (items, make_item (MW_KIND_ACCESS, "\"v0\""));
  g_ptr_array_add (items, make_item (MW_KIND_DATA_PRODUCT, "\"v0\""));
  g_ptr_array_add (items, make_item (MW_KIND_DATA_CONTRACT, "\"v0\""));
  g_ptr_array_add (items, make_item (MW_KIND_TEAM, "\"v0\""));
}

static void
test_what_is_referred_to_goes_first (void)
{
  MwTestSource *source = g_object_new (MW_TYPE_TEST_SOURCE, NULL);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_publish_item_free);
  g_autoptr(MwPublishOutcome) outcome = NULL;

  add_four (items);
  outcome = publish (source, items);

  g_assert_cmpint (outcome->state, ==, MW_PUBLISH_DONE);
  g_assert_cmpuint (outcome->n_done, ==, 4);
  g_assert_cmpstr (source->log->str, ==, "put-teams put-datacontracts put-dataproducts put-access ");

  g_assert_finalize_object (source);
}

static void
test_nothing_after_a_refusal_is_sent (void)
{
  MwTestSource *source = g_object_new (MW_TYPE_TEST_SOURCE, NULL);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_publish_item_free);
  g_autoptr(MwPublishOutcome) outcome = NULL;
  MwViolation *violation;

  add_four (items);
  source->fates[1] = PUT_IS_INVALID;
  outcome = publish (source, items);

  g_assert_cmpint (outcome->state, ==, MW_PUBLISH_REFUSED);
  g_assert_cmpuint (outcome->n_done, ==, 1);
  g_assert_cmpuint (outcome->failed, ==, 2);
  g_assert_cmpstr (source->log->str, ==, "put-teams put-datacontracts ");
  g_assert_cmpuint (outcome->violations->len, ==, 1);
  violation = g_ptr_array_index (outcome->violations, 0);
  g_assert_cmpstr (violation->pointer, ==, "/name");

  g_assert_finalize_object (source);
}

static void
test_nothing_to_publish_is_done (void)
{
  MwTestSource *source = g_object_new (MW_TYPE_TEST_SOURCE, NULL);
  g_autoptr(GPtrArray) items = g_ptr_array_new ();
  g_autoptr(MwPublishOutcome) outcome = publish (source, items);

  g_assert_cmpint (outcome->state, ==, MW_PUBLISH_DONE);
  g_assert_cmpuint (outcome->failed, ==, MW_NONE);

  g_assert_finalize_object (source);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/publisher/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_func ("/publisher/what-is-referred-to-goes-first", test_what_is_referred_to_goes_first);
  g_test_add_func ("/publisher/nothing-after-a-refusal-is-sent", test_nothing_after_a_refusal_is_sent);
  g_test_add_func ("/publisher/nothing-to-publish-is-done", test_nothing_to_publish_is_done);

  return g_test_run ();
}

/* mw-publisher.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "publish/mw-publisher.h"

#include <glib/gi18n-lib.h>

#include "model/mw-facts.h"
#include "publish/mw-same-document.h"
#include "registry/mw-registry-operation.h"

/* Sending once, and once more when the first is known not to have been stored. */
#define MAX_SENDS 2
#define MAX_READS 3
#define READ_DELAY_MS 400

/* What is known of one item after a step. */
typedef enum {
  RESULT_DONE,
  RESULT_NOT_STORED,     /* the registry has what it had before */
  RESULT_CONFLICT,
  RESULT_REFUSED,
  RESULT_UNKNOWN,
  RESULT_UNREACHABLE,
} Result;

/* How the registry stands to an item, read from it. */
typedef enum {
  STAND_OURS,
  STAND_BEFORE,          /* as it was when the item was made: absent, the same tag or base */
  STAND_OTHER,
  STAND_UNREADABLE,
} Stand;

typedef struct
{
  MwSource  *source;
  GPtrArray *items;
} Publication;

static void
publication_free (gpointer data)
{
  Publication *self = data;

  g_clear_object (&self->source);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

static Stand
compare (MwPublishItem *item,
         MwStored      *stored)
{
  if (mw_same_document (stored->bytes, item->bytes))
    return STAND_OURS;

  if (item->etag != NULL && stored->etag != NULL)
    return g_str_equal (item->etag, stored->etag) ? STAND_BEFORE : STAND_OTHER;

  if (item->base != NULL && mw_same_document (stored->bytes, item->base))
    return STAND_BEFORE;

  return STAND_OTHER;
}

/* Reads what the registry has now. @error: why it could not be read. */
static Stand
look (MwSource      *source,
      MwPublishItem *item,
      GError       **error)
{
  g_autoptr(GError) reason = NULL;
  g_autoptr(MwStored) stored = dex_await_boxed (mw_source_fetch (source, item->kind, item->id), &reason);

  if (stored != NULL)
    return compare (item, stored);

  /* Gone: as before for what is new, somebody's doing for what was there. */
  if (g_error_matches (reason, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_NOT_FOUND))
    return item->etag == NULL && item->base == NULL ? STAND_BEFORE : STAND_OTHER;

  g_propagate_error (error, g_steal_pointer (&reason));
  return STAND_UNREADABLE;
}

/* Whether trying later may help. */
static gboolean
is_passing (const GError *error)
{
  return g_error_matches (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_UNREACHABLE) ||
         g_error_matches (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_SERVER) ||
         g_error_matches (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_BAD_REPLY);
}

/* The same after a lost answer: the registry is given time to come back. */
static Stand
look_again (MwSource      *source,
            MwPublishItem *item)
{
  for (guint i = 0; i < MAX_READS; i++)
    {
      g_autoptr(GError) error = NULL;
      Stand stand = look (source, item, &error);

      if (stand != STAND_UNREADABLE || !is_passing (error))
        return stand;

      if (i + 1 < MAX_READS)
        dex_await (dex_timeout_new_msec (READ_DELAY_MS << i), NULL);
    }

  return STAND_UNREADABLE;
}

/* What a failed put means. Puts @error in place of what it was when it knows better. */
static Result
resolve (MwSource      *source,
         MwPublishItem *item,
         GError       **error)
{
  gboolean is_stale = g_error_matches (*error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_STALE);

  /* Somebody removed what was to be changed. */
  if (item->etag != NULL && g_error_matches (*error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_NOT_FOUND))
    return RESULT_CONFLICT;

  if (!is_stale && !mw_registry_error_is_unknown_outcome (*error))
    return g_error_matches (*error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_UNREACHABLE) ||
           g_error_matches (*error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_TLS)
           ? RESULT_UNREACHABLE : RESULT_REFUSED;

  switch (look_again (source, item))
    {
    case STAND_OURS:
      return RESULT_DONE;

    case STAND_BEFORE:
      /* Stale, and yet as it was: the registry had another reason. */
      return is_stale ? RESULT_CONFLICT : RESULT_NOT_STORED;

    case STAND_OTHER:
      return RESULT_CONFLICT;

    case STAND_UNREADABLE:
    default:
      return is_stale ? RESULT_CONFLICT : RESULT_UNKNOWN;
    }
}

/* A registry without entity tags cannot keep the precondition, so we look
 * ourselves just before. The gap between the two is the weaker protection that
 * such a registry offers. */
static Result
look_before (MwSource      *source,
             MwPublishItem *item,
             GError       **error)
{
  switch (look (source, item, error))
    {
    case STAND_OURS:
      return RESULT_DONE;

    case STAND_BEFORE:
      return RESULT_NOT_STORED;

    case STAND_OTHER:
      return RESULT_CONFLICT;

    case STAND_UNREADABLE:
    default:
      return is_passing (*error) || g_error_matches (*error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_TLS)
             ? RESULT_UNREACHABLE : RESULT_REFUSED;
    }
}

static Result
send_once (MwSource      *source,
           MwPublishItem *item,
           GError       **error)
{
  const char *etag = item->etag == NULL && item->base != NULL ? "*" : item->etag;
  g_autoptr(MwStored) stored = NULL;

  stored = dex_await_boxed (mw_source_put (source, item->kind, item->id, item->bytes, item->content_type, etag),
                            error);

  return stored != NULL ? RESULT_DONE : resolve (source, item, error);
}

static Result
publish_item (MwSource      *source,
              MwPublishItem *item,
              GError       **error)
{
  Result result = RESULT_NOT_STORED;

  for (guint n_sends = 0; n_sends < MAX_SENDS && result == RESULT_NOT_STORED; n_sends++)
    {
      g_clear_error (error);

      /* Where tags are kept, the precondition of the put says all of this. */
      if (item->etag == NULL && n_sends == 0)
        result = look_before (source, item, error);

      if (result == RESULT_NOT_STORED)
        result = send_once (source, item, error);
    }

  return result;
}

static MwPublishState
get_state (Result        result,
           const GError *error)
{
  switch (result)
    {
    case RESULT_DONE:
      return MW_PUBLISH_DONE;

    case RESULT_CONFLICT:
      return MW_PUBLISH_CONFLICT;

    case RESULT_UNKNOWN:
      return MW_PUBLISH_UNKNOWN;

    case RESULT_NOT_STORED:
    case RESULT_UNREACHABLE:
      return MW_PUBLISH_UNREACHABLE;

    case RESULT_REFUSED:
    default:
      return MW_PUBLISH_REFUSED;
    }
}

static void
describe (MwPublishOutcome *outcome,
          const GError     *error)
{
  switch (outcome->state)
    {
    case MW_PUBLISH_CONFLICT:
      outcome->message = g_error_matches (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_STALE)
                         ? g_strdup (error->message)
                         : g_strdup (_("Somebody else changed it in the registry in the meantime, so it was not published over that."));
      outcome->hint = g_strdup (_("Refresh, look at what changed, and publish again."));
      break;

    case MW_PUBLISH_UNKNOWN:
      outcome->message = g_strdup (_("The connection was lost while publishing, and the registry cannot be asked whether it has it."));
      outcome->hint = g_strdup (_("Publish again when the registry can be reached: nothing is stored twice."));
      break;

    case MW_PUBLISH_REFUSED:
    case MW_PUBLISH_UNREACHABLE:
      outcome->message = g_strdup (error != NULL ? error->message : _("The registry did not store it."));
      outcome->hint = g_strdup (error != NULL ? mw_registry_error_get_hint (error) : _("Try again."));
      break;

    case MW_PUBLISH_DONE:
    default:
      break;
    }

  if (error != NULL)
    {
      g_ptr_array_unref (outcome->violations);
      outcome->violations = g_ptr_array_ref (mw_registry_violations_for (error));
    }
}

static guint
get_rank (MwKind kind)
{
  switch (kind)
    {
    case MW_KIND_TEAM:
      return 0;

    case MW_KIND_DATA_CONTRACT:
      return 1;

    case MW_KIND_DATA_PRODUCT:
      return 2;

    case MW_KIND_ACCESS:
      return 3;

    case MW_KIND_DEFINITION:
    case MW_KIND_POLICY:
    case MW_KIND_CLASSIFICATION_SCHEME:
    case MW_KIND_TEST_RESULTS:
    case MW_KIND_LINEAGE_EVENT:
    case MW_KIND_UNKNOWN:
    default:
      return 4;
    }
}

static DexFuture *
publish_fiber (gpointer user_data)
{
  Publication *self = user_data;
  MwPublishOutcome *outcome = g_new0 (MwPublishOutcome, 1);

  outcome->failed = MW_NONE;
  outcome->violations = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_violation_free);

  for (guint rank = 0; rank <= 4 && outcome->failed == MW_NONE; rank++)
    for (guint i = 0; i < self->items->len && outcome->failed == MW_NONE; i++)
      {
        MwPublishItem *item = g_ptr_array_index (self->items, i);
        g_autoptr(GError) error = NULL;
        Result result;

        if (get_rank (item->kind) != rank)
          continue;

        result = publish_item (self->source, item, &error);
        if (result == RESULT_DONE)
          {
            outcome->n_done++;
            continue;
          }

        outcome->failed = i;
        outcome->state = get_state (result, error);
        describe (outcome, error);
      }

  return dex_future_new_take_boxed (MW_TYPE_PUBLISH_OUTCOME, outcome);
}

/**
 * mw_publisher_publish:
 * @source: the registry
 * @items: (element-type MwPublishItem): what to publish, in any order
 *
 * Publishes teams, then contracts, products, and access, each with its
 * precondition, and stops at the first that is not stored.
 *
 * A lost answer is resolved by reading back: the same document there is done,
 * what was there before is sent once more, anything else is a conflict. So
 * publishing the same items again after a crash does no harm.
 *
 * Returns: (transfer full): a future that resolves to a [struct@PublishOutcome]
 *   and never rejects
 */
DexFuture *
mw_publisher_publish (MwSource  *source,
                      GPtrArray *items)
{
  Publication *self;

  dex_return_error_if_fail (MW_IS_SOURCE (source));
  dex_return_error_if_fail (items != NULL);

  self = g_new0 (Publication, 1);
  self->source = g_object_ref (source);
  self->items = g_ptr_array_ref (items);

  return mw_registry_operation_run (publish_fiber, self, publication_free, NULL);
}

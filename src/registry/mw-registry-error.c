/* mw-registry-error.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-registry-error.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GPtrArray *violations;
  gboolean   is_unknown_outcome;
} MwRegistryErrorPrivate;

static GPtrArray *
new_violations (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mw_violation_free);
}

static void
mw_registry_error_private_init (MwRegistryErrorPrivate *priv)
{
  g_assert (priv != NULL);

  priv->violations = new_violations ();
}

static void
add_violations (GPtrArray *violations,
                GPtrArray *added)
{
  for (guint i = 0; i < added->len; i++)
    g_ptr_array_add (violations, mw_violation_copy (g_ptr_array_index (added, i)));
}

static void
mw_registry_error_private_copy (const MwRegistryErrorPrivate *src_priv,
                                MwRegistryErrorPrivate       *dest_priv)
{
  g_assert (src_priv != NULL && dest_priv != NULL);

  add_violations (dest_priv->violations, src_priv->violations);
  dest_priv->is_unknown_outcome = src_priv->is_unknown_outcome;
}

static void
mw_registry_error_private_clear (MwRegistryErrorPrivate *priv)
{
  g_assert (priv != NULL);

  g_clear_pointer (&priv->violations, g_ptr_array_unref);
}

G_DEFINE_EXTENDED_ERROR (MwRegistryError, mw_registry_error)

static MwRegistryErrorPrivate *
find_private (const GError *error)
{
  return error->domain == MW_REGISTRY_ERROR ? mw_registry_error_get_private (error) : NULL;
}

/**
 * mw_registry_error_new:
 * @code: what went wrong
 * @message: a sentence for people
 * @violations: (nullable) (element-type MwViolation): what the registry has
 *   against the document
 * @is_unknown_outcome: whether it may have been carried out all the same
 *
 * Makes an error of the domain with all that travels with it. @violations are
 * copied.
 *
 * Returns: (transfer full): the error
 */
GError *
mw_registry_error_new (MwRegistryError code,
                       const char     *message,
                       GPtrArray      *violations,
                       gboolean        is_unknown_outcome)
{
  GError *error;
  MwRegistryErrorPrivate *priv;

  g_return_val_if_fail (message != NULL, NULL);

  error = g_error_new_literal (MW_REGISTRY_ERROR, code, message);
  priv = mw_registry_error_get_private (error);
  g_assert (priv != NULL);
  priv->is_unknown_outcome = is_unknown_outcome;
  if (violations != NULL)
    add_violations (priv->violations, violations);

  return error;
}

static const char *
get_hint (MwRegistryError code)
{
  switch (code)
    {
    case MW_REGISTRY_ERROR_UNREACHABLE:
      return _("Check the address and the network, then try again.");

    case MW_REGISTRY_ERROR_TLS:
      return _("Ask whoever runs the registry; until it is mended, nothing is sent there.");

    case MW_REGISTRY_ERROR_UNAUTHORIZED:
      return _("Enter a key that the registry gave out, then try again.");

    case MW_REGISTRY_ERROR_FORBIDDEN:
      return _("Use the key of the team that owns it, or ask that team.");

    case MW_REGISTRY_ERROR_NOT_FOUND:
      return _("Refresh to see what the registry has now, and check that the address is that of a registry.");

    case MW_REGISTRY_ERROR_STALE:
      return _("Refresh, look at what changed, and publish again.");

    case MW_REGISTRY_ERROR_INVALID:
      return _("Mend what is named, then publish again; everything is kept as you typed it.");

    case MW_REGISTRY_ERROR_TOO_LARGE:
      return _("Ask whoever runs the registry for smaller pages or documents.");

    case MW_REGISTRY_ERROR_REDIRECTED:
      return _("If the registry has moved, connect to its new address yourself.");

    case MW_REGISTRY_ERROR_SERVER:
      return _("Try again in some minutes; if it goes on, tell whoever runs the registry.");

    case MW_REGISTRY_ERROR_BAD_REPLY:
      return _("Check that the address is that of a registry, and not of a web page or a sign-in.");

    case MW_REGISTRY_ERROR_READ_ONLY:
      return _("Connect to a registry that takes documents to publish there.");

    default:
      return _("Try again.");
    }
}

/**
 * mw_registry_error_get_hint:
 * @error: an error of any domain
 *
 * Says what a person can do about it.
 *
 * Returns: a translated sentence
 */
const char *
mw_registry_error_get_hint (const GError *error)
{
  g_return_val_if_fail (error != NULL, "");

  if (error->domain != MW_REGISTRY_ERROR)
    return _("Try again.");

  return get_hint ((MwRegistryError) error->code);
}

/**
 * mw_registry_violations_for:
 * @error: an error of any domain
 *
 * Returns: (transfer none) (element-type MwViolation): what the registry has
 *   against the document that it refused; may be empty
 */
GPtrArray *
mw_registry_violations_for (const GError *error)
{
  static GPtrArray *none;
  MwRegistryErrorPrivate *priv;

  g_return_val_if_fail (error != NULL, NULL);

  if ((priv = find_private (error)))
    return priv->violations;

  if (g_once_init_enter_pointer (&none))
    g_once_init_leave_pointer (&none, new_violations ());

  return none;
}

/**
 * mw_registry_error_is_unknown_outcome:
 * @error: an error of any domain
 *
 * Returns: whether the request may have been carried out although it failed
 */
gboolean
mw_registry_error_is_unknown_outcome (const GError *error)
{
  MwRegistryErrorPrivate *priv;

  g_return_val_if_fail (error != NULL, FALSE);

  priv = find_private (error);

  return priv != NULL && priv->is_unknown_outcome;
}

/* mw-http-error.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-http-error.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <libdex.h>

static const char *
get_tls_reason (GTlsCertificateFlags flags)
{
  static const struct
  {
    GTlsCertificateFlags flag;
    const char          *reason;
  } reasons[] = {
    { G_TLS_CERTIFICATE_REVOKED, N_("its certificate was revoked") },
    { G_TLS_CERTIFICATE_EXPIRED, N_("its certificate has expired") },
    { G_TLS_CERTIFICATE_NOT_ACTIVATED, N_("its certificate is not valid yet; is the clock of this computer right?") },
    { G_TLS_CERTIFICATE_BAD_IDENTITY, N_("its certificate is for another name") },
    { G_TLS_CERTIFICATE_UNKNOWN_CA, N_("its certificate comes from an authority that this computer does not know") },
    { G_TLS_CERTIFICATE_INSECURE, N_("its certificate uses a method that is no longer safe") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (flags & reasons[i].flag)
      return _(reasons[i].reason);

  return NULL;
}

static char *
make_tls_sentence (const GError             *error,
                   const MwRegistryQuestion *question,
                   SoupMessage              *message)
{
  const char *reason = get_tls_reason (soup_message_get_tls_peer_certificate_errors (message));
  g_autofree char *clean = NULL;

  if (reason != NULL)
    return g_strdup_printf (_("The connection to %s cannot be trusted: %s."), question->host, reason);

  clean = mw_registry_reply_clean_text (error->message, strlen (error->message), 200);
  return g_strdup_printf (_("No safe connection to %s could be made: %s."), question->host, clean);
}

static gboolean
is_timeout (const GError *error)
{
  return g_error_matches (error, DEX_ERROR, DEX_ERROR_TIMED_OUT) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
}

static char *
make_unreachable_sentence (const GError             *error,
                           const MwRegistryQuestion *question,
                           gboolean                  was_sent)
{
  g_autofree char *clean = NULL;

  if (error->domain == G_RESOLVER_ERROR)
    return g_strdup_printf (_("The name of %s is not known on this network."), question->host);

  if (is_timeout (error))
    return was_sent
           ? g_strdup_printf (_("%s did not answer in time."), question->host)
           : g_strdup_printf (_("No connection to %s came about in time."), question->host);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED))
    return g_strdup_printf (_("Nothing answers at %s."), question->host);

  if (was_sent)
    return g_strdup_printf (_("The connection to %s was cut before its answer was complete."), question->host);

  clean = mw_registry_reply_clean_text (error->message, strlen (error->message), 200);
  return g_strdup_printf (_("%s cannot be reached: %s."), question->host, clean);
}

/* What only an answer that is no HTTP can cause. */
static gboolean
is_malformed (const GError *error)
{
  return g_error_matches (error, SOUP_SESSION_ERROR, SOUP_SESSION_ERROR_PARSING) ||
         g_error_matches (error, SOUP_SESSION_ERROR, SOUP_SESSION_ERROR_ENCODING) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

GError *
mw_http_error_translate (const GError             *error,
                         const MwRegistryQuestion *question,
                         SoupMessage              *message,
                         gboolean                  was_sent)
{
  MwRegistryError code = MW_REGISTRY_ERROR_UNREACHABLE;
  g_autofree char *sentence = NULL;

  if (error->domain == MW_REGISTRY_ERROR ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, DEX_ERROR, DEX_ERROR_FIBER_CANCELLED))
    return g_error_copy (error);

  if (error->domain == G_TLS_ERROR && !was_sent)
    {
      code = MW_REGISTRY_ERROR_TLS;
      sentence = make_tls_sentence (error, question, message);
    }
  else if (is_malformed (error))
    {
      code = MW_REGISTRY_ERROR_BAD_REPLY;
      sentence = g_strdup_printf (_("%s does not speak HTTP as a registry does."), question->host);
    }
  else
    {
      sentence = make_unreachable_sentence (error, question, was_sent);
    }

  return mw_registry_error_new (code, sentence, NULL, question->is_write && was_sent);
}

/* mw-product-checks.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-checks.h"

#include <glib/gi18n-lib.h>

/* What the output ports of a product promise, counted. */
typedef struct
{
  guint n_ports;
  guint n_with_contract;
  guint n_with_server;
  guint n_with_schema;
  guint n_with_sla;
  guint n_properties;
  guint n_classified;
  guint n_described;
  guint n_rules;
} Promises;

static gboolean
says (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
count_contract (MwMesh           *mesh,
                const MwContract *contract,
                Promises         *promises)
{
  const MwSchemaObject *objects = mw_mesh_get_objects (mesh, NULL);
  const MwProperty *all = mw_mesh_get_properties (mesh, NULL);

  promises->n_with_server += contract->servers.n > 0;
  promises->n_with_schema += contract->objects.n > 0;
  promises->n_with_sla += contract->slas.n > 0;

  for (guint i = 0; i < contract->objects.n; i++)
    {
      const MwSchemaObject *object = &objects[contract->objects.first + i];

      promises->n_rules += object->qualities.n;
      promises->n_properties += object->properties.n;
      for (guint k = 0; k < object->properties.n; k++)
        {
          const MwProperty *property = &all[object->properties.first + k];

          promises->n_classified += says (property->classification);
          promises->n_described += says (property->description) || says (property->business_name);
          promises->n_rules += property->qualities.n;
        }
    }
}

static Promises
count_promises (MwMesh          *mesh,
                const MwProduct *product)
{
  const MwPort *ports = mw_mesh_get_ports (mesh, NULL);
  const MwContract *contracts = mw_mesh_get_contracts (mesh, NULL);
  Promises promises = { 0 };

  for (guint i = 0; i < product->ports.n; i++)
    {
      const MwPort *port = &ports[product->ports.first + i];

      if (port->direction != MW_PORT_OUTPUT)
        continue;

      promises.n_ports++;
      if (port->contract == MW_NONE || contracts[port->contract].is_ghost)
        continue;

      promises.n_with_contract++;
      count_contract (mesh, &contracts[port->contract], &promises);
    }

  return promises;
}

static void
add (GPtrArray    *checks,
     MwAxis        axis,
     MwCheckResult result,
     const char   *title,
     char         *detail)
{
  MwCheck *check = g_new0 (MwCheck, 1);

  check->axis = axis;
  check->result = result;
  check->title = title;
  check->detail = detail;
  g_ptr_array_add (checks, check);
}

static void
add_if (GPtrArray  *checks,
        MwAxis      axis,
        gboolean    passed,
        const char *title,
        const char *yes,
        const char *no)
{
  add (checks, axis, passed ? MW_CHECK_RESULT_PASSED : MW_CHECK_RESULT_FAILED, title, g_strdup (passed ? yes : no));
}

/* Asked of each of @n things, of which @n_good are as they should be. */
static void
add_share (GPtrArray  *checks,
           MwAxis      axis,
           guint       n_good,
           guint       n,
           const char *title,
           const char *nothing)
{
  if (n == 0)
    add (checks, axis, MW_CHECK_RESULT_NOT_APPLICABLE, title, g_strdup (nothing));
  else
    add (checks, axis, n_good == n ? MW_CHECK_RESULT_PASSED : MW_CHECK_RESULT_FAILED, title,
         /* Translators: how many of them, of how many there are. */
         g_strdup_printf (_("%u of %u"), n_good, n));
}

static void
check_discoverable (GPtrArray       *checks,
                    MwMesh          *mesh,
                    const MwProduct *product)
{
  const MwDomain *domain = &mw_mesh_get_domains (mesh, NULL)[product->domain];

  add_if (checks, MW_AXIS_DISCOVERABLE, says (product->purpose), _("Says what it is for"),
          _("The purpose is written down"), _("No purpose is written down"));
  add_if (checks, MW_AXIS_DISCOVERABLE, g_strcmp0 (product->name, product->id) != 0, _("Has a name for people"),
          _("The name is not only the identifier"), _("It is known by its identifier only"));
  add_if (checks, MW_AXIS_DISCOVERABLE, says (domain->id), _("Belongs to a domain"),
          _("Its domain is named"), _("No domain is named"));
  add_if (checks, MW_AXIS_DISCOVERABLE, product->tags[0] != NULL, _("Is tagged"),
          _("It has tags to filter by"), _("It has no tags"));
}

static void
check_secure (GPtrArray       *checks,
              MwMesh          *mesh,
              const MwProduct *product,
              const Promises  *promises)
{
  const MwEdge *edges = mw_mesh_get_edges (mesh, NULL);
  guint n_agreed = 0;
  guint n_using = 0;

  for (guint i = 0; i < product->outgoing.n; i++)
    {
      const MwEdge *edge = &edges[product->outgoing.first + i];

      if (edge->state == MW_EDGE_REJECTED || edge->state == MW_EDGE_REQUESTED)
        continue;

      n_using++;
      n_agreed += edge->state == MW_EDGE_ACTIVE;
    }

  add_if (checks, MW_AXIS_SECURE, product->team != MW_NONE || says (product->team_name), _("Somebody answers for it"),
          _("The owner team is named"), _("No owner team is named"));
  add_share (checks, MW_AXIS_SECURE, promises->n_classified, promises->n_properties,
             _("Every property has a classification"), _("No schema says what the properties are"));
  add_share (checks, MW_AXIS_SECURE, n_agreed, n_using,
             _("Every consumer has an agreement in force"), _("Nobody consumes it yet"));
}

static void
check_explorable (GPtrArray      *checks,
                  const Promises *promises)
{
  add_if (checks, MW_AXIS_EXPLORABLE, promises->n_ports > 0, _("Offers an output port"),
          _("There is something to consume"), _("It has no output port"));
  add_share (checks, MW_AXIS_EXPLORABLE, promises->n_with_contract, promises->n_ports,
             _("Every output port has a contract in the mesh"), _("It has no output port"));
  add_share (checks, MW_AXIS_EXPLORABLE, promises->n_with_server, promises->n_ports,
             _("Every output port says where the data are"), _("It has no output port"));
}

static void
check_understandable (GPtrArray       *checks,
                      const MwProduct *product,
                      const Promises  *promises)
{
  add_share (checks, MW_AXIS_UNDERSTANDABLE, promises->n_with_schema, promises->n_ports,
             _("Every output port has a schema"), _("It has no output port"));
  add_share (checks, MW_AXIS_UNDERSTANDABLE, promises->n_described, promises->n_properties,
             _("Every property is described"), _("No schema says what the properties are"));
  add_if (checks, MW_AXIS_UNDERSTANDABLE, says (product->usage), _("Says how to use it"),
          _("The usage is written down"), _("No usage is written down"));
  add_if (checks, MW_AXIS_UNDERSTANDABLE, says (product->limitations), _("Says what it is not for"),
          _("The limitations are written down"), _("No limitations are written down"));
}

static void
check_trustworthy (GPtrArray       *checks,
                   MwMesh          *mesh,
                   guint            index,
                   const MwProduct *product,
                   const Promises  *promises)
{
  const MwEdge *edges = mw_mesh_get_edges (mesh, NULL);
  const guint *incoming;
  guint n_whole = 0;
  guint n = 0;

  incoming = mw_mesh_get_incoming (mesh, index, &n);
  for (guint i = 0; i < n; i++)
    n_whole += edges[incoming[i]].state != MW_EDGE_BROKEN;

  add_if (checks, MW_AXIS_TRUSTWORTHY, product->lifecycle == MW_LIFECYCLE_ACTIVE, _("Is active"),
          _("Its status is active"), _("Its status is another than active"));
  add_share (checks, MW_AXIS_TRUSTWORTHY, promises->n_with_sla, promises->n_ports,
             _("Every output port promises service levels"), _("It has no output port"));
  add_if (checks, MW_AXIS_TRUSTWORTHY, promises->n_rules > 0, _("Has quality rules"),
          _("Its contracts have quality rules"), _("No contract of it has a quality rule"));
  add_share (checks, MW_AXIS_TRUSTWORTHY, n_whole, n,
             _("No input is broken"), _("It consumes nothing"));
  add_if (checks, MW_AXIS_TRUSTWORTHY, product->support.n > 0, _("Has a support channel"),
          _("It says where to ask"), _("It does not say where to ask"));
}

void
mw_check_free (MwCheck *self)
{
  g_free (self->detail);
  g_free (self);
}

GPtrArray *
mw_product_checks_run (MwMesh *mesh,
                       guint   product)
{
  g_autoptr(GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_check_free);
  const MwProduct *facts;
  Promises promises;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  facts = &mw_mesh_get_products (mesh, NULL)[product];
  promises = count_promises (mesh, facts);

  check_discoverable (checks, mesh, facts);
  check_secure (checks, mesh, facts, &promises);
  check_explorable (checks, &promises);
  check_understandable (checks, facts, &promises);
  check_trustworthy (checks, mesh, product, facts, &promises);

  return g_steal_pointer (&checks);
}

const char *
mw_axis_get_label (MwAxis axis)
{
  switch (axis)
    {
    case MW_AXIS_DISCOVERABLE:
      return _("Discoverable");
    case MW_AXIS_SECURE:
      return _("Secure");
    case MW_AXIS_EXPLORABLE:
      return _("Explorable");
    case MW_AXIS_UNDERSTANDABLE:
      return _("Understandable");
    case MW_AXIS_TRUSTWORTHY:
      return _("Trustworthy");
    default:
      g_return_val_if_reached ("");
    }
}

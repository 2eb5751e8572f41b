/* mw-hostile-mesh.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-hostile-mesh.h"

#include <gio/gio.h>
#include <yyjson.h>

#define LONG_NAME 5000
/* Each takes two of the 64 levels that a document may have. */
#define NESTED 30

typedef yyjson_mut_doc Json;
typedef yyjson_mut_val Value;

static void
add (Json       *json,
     Value      *object,
     const char *key,
     const char *text)
{
  yyjson_mut_obj_add_strcpy (json, object, key, text);
}

static Value *
add_document (Json       *json,
              const char *kind,
              const char *id,
              const char *name)
{
  Value *document = yyjson_mut_arr_add_obj (json, yyjson_mut_doc_get_root (json));

  add (json, document, "apiVersion", g_str_equal (kind, "DataProduct") ? "v1.0.0" : "v3.1.0");
  add (json, document, "kind", kind);
  add (json, document, "id", id);
  add (json, document, "name", name);
  add (json, document, "status", MW_HOSTILE_NAME);
  add (json, document, "version", MW_HOSTILE_NAME);
  add (json, document, "domain", MW_HOSTILE_NAME);

  return document;
}

static Value *
add_port (Json       *json,
          Value      *ports,
          const char *name,
          const char *contract)
{
  Value *port = yyjson_mut_arr_add_obj (json, ports);

  add (json, port, "name", name);
  add (json, port, "version", MW_HOSTILE_NAME);
  add (json, port, "contractId", contract);

  return port;
}

/* Takes what @from gives, and gives what "to" takes: a cycle when both are one. */
static void
add_product (Json       *json,
             const char *id,
             const char *name,
             const char *from)
{
  Value *product = add_document (json, "DataProduct", id, name);
  Value *description = yyjson_mut_obj_add_obj (json, product, "description");
  Value *team = yyjson_mut_obj_add_obj (json, product, "team");
  Value *tags = yyjson_mut_obj_add_arr (json, product, "tags");
  g_autofree char *contract = g_strconcat (id, "-contract", NULL);

  add (json, description, "purpose", MW_HOSTILE_NAME);
  add (json, description, "usage", MW_HOSTILE_NAME);
  add (json, description, "limitations", MW_HOSTILE_NAME);
  add (json, team, "name", MW_HOSTILE_NAME);
  yyjson_mut_arr_add_strcpy (json, tags, MW_HOSTILE_NAME);
  yyjson_mut_arr_add_strcpy (json, tags, "");
  yyjson_mut_arr_add_int (json, tags, 7);
  add_port (json, yyjson_mut_obj_add_arr (json, product, "inputPorts"), MW_HOSTILE_NAME, from);
  add_port (json, yyjson_mut_obj_add_arr (json, product, "outputPorts"), MW_HOSTILE_NAME, contract);
}

static void
add_contract (Json       *json,
              const char *id,
              guint       depth)
{
  Value *contract = add_document (json, "DataContract", id, MW_HOSTILE_NAME);
  Value *list = yyjson_mut_obj_add_arr (json, contract, "schema");

  for (guint i = 0; i < depth; i++)
    {
      Value *object = yyjson_mut_arr_add_obj (json, list);

      add (json, object, "name", MW_HOSTILE_NAME);
      add (json, object, "logicalType", i + 1 < depth ? "object" : MW_HOSTILE_NAME);
      add (json, object, "physicalType", MW_HOSTILE_NAME);
      add (json, object, "classification", MW_HOSTILE_NAME);
      add (json, object, "description", MW_HOSTILE_NAME);
      list = yyjson_mut_obj_add_arr (json, object, "properties");
    }
}

static void
add_many_ports (Json *json)
{
  Value *product = add_document (json, "DataProduct", "many", MW_HOSTILE_MANY);
  Value *ports = yyjson_mut_obj_add_arr (json, product, "outputPorts");

  for (guint i = 0; i < MW_HOSTILE_N_PORTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("port %u of <i>many</i>", i);

      add_port (json, ports, name, i % 2 ? "cycle-a-contract" : "nowhere");
    }
}

static void
add_long_names (Json *json)
{
  g_autofree char *wide = g_strnfill (LONG_NAME, 'W');
  g_autoptr(GString) spaced = g_string_new (NULL);

  while (spaced->len < LONG_NAME)
    g_string_append (spaced, "word & word ");

  add_product (json, "wide", wide, "spaced-contract");
  add_product (json, "spaced", spaced->str, "wide-contract");
}

/* Texts that are empty, and numbers, lists and nothing where texts belong. */
static void
add_wrong_types (Json *json)
{
  Value *product = add_document (json, "DataProduct", "empty", "");
  Value *ports = yyjson_mut_obj_add_arr (json, product, "outputPorts");

  add_port (json, ports, "", "");
  product = yyjson_mut_arr_add_obj (json, yyjson_mut_doc_get_root (json));
  add (json, product, "kind", "DataProduct");
  add (json, product, "id", "numbers");
  yyjson_mut_obj_add_int (json, product, "name", 42);
  yyjson_mut_obj_add_real (json, product, "version", 1.5);
  yyjson_mut_obj_add_bool (json, product, "status", true);
  yyjson_mut_obj_add_null (json, product, "domain");
  yyjson_mut_obj_add_int (json, product, "description", 7);
  yyjson_mut_obj_add_int (json, product, "team", 7);
  ports = yyjson_mut_obj_add_arr (json, product, "outputPorts");
  yyjson_mut_arr_add_int (json, ports, 3);
  yyjson_mut_arr_add_null (json, ports);
}

char *
mw_hostile_mesh_write (const char *folder)
{
  Json *json = yyjson_mut_doc_new (NULL);
  g_autofree char *path = g_build_filename (folder, "hostile.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  yyjson_mut_doc_set_root (json, yyjson_mut_arr (json));
  add_product (json, "hostile", MW_HOSTILE_NAME, "cycle-a-contract");
  add_product (json, "self", "Feeds itself", "self-contract");
  add_product (json, "cycle-a", "Cycle A", "cycle-b-contract");
  add_product (json, "cycle-b", "Cycle B", "cycle-a-contract");
  add_many_ports (json);
  add_long_names (json);
  add_wrong_types (json);
  add_contract (json, "hostile-contract", NESTED);
  add_contract (json, "self-contract", 1);
  add_contract (json, "cycle-a-contract", 2);
  add_contract (json, "cycle-b-contract", 0);

  text = yyjson_mut_write (json, YYJSON_WRITE_PRETTY, NULL);
  g_assert_nonnull (text);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  yyjson_mut_doc_free (json);

  return g_steal_pointer (&path);
}

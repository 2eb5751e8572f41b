/* mw-test-samples.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-samples.h"

/* What stands around the id, which comes between the two. */
static const struct
{
  const char *resource;
  const char *before;
  const char *after;
  const char *broken_after;
} samples[] = {
  {
    "dataproducts",
    "apiVersion: v1.0.0\nkind: DataProduct\nstatus: active\nid: ",
    "\nteam: {name: t}\noutputPorts: [{name: out, version: '1', contractId: c}]\n",
    "\noutputPorts: [{name: out, version: '1', contractId: nowhere}]\n"
  },
  {
    "datacontracts",
    "apiVersion: v3.1.0\nkind: DataContract\nstatus: active\nversion: 1.0.0\nid: ",
    "\nteam: {name: t}\n",
    "\nteam: {name: nobody}\n"
  },
  { "teams", "name: Some\ntype: Team\nid: ", "\nparent: d\n", "\nparent: nowhere\n" },
  {
    "access",
    "info: {purpose: To know, status: requested}\nprovider: {dataProductId: p, outputPortId: out}\nid: ",
    "\nconsumer: {dataProductId: q}\n",
    "\nconsumer: {dataProductId: nowhere}\n"
  },
  { "definitions", "title: Customer\ntype: string\nid: ", "\nowner: t\n", "\nowner: nobody\n" },
  { "policies", "name: Names\ncontent: Everything has a name.\nid: ", "\n", NULL },
  { "classification-schemes", "name: Sensitivity\nexternalId: ", "\n", NULL },
  {
    "test-results",
    "dataContractVersion: 1.0.0\nserver: s\nresult: passed\ntimestampStart: '2026-01-01T00:00:00Z'\n"
    "timestampEnd: '2026-01-01T00:00:01Z'\nid: ",
    "\ndataContractId: c\n",
    "\ndataContractId: nowhere\n"
  },
};

static const struct
{
  const char *path;
  const char *document;
} mesh[] = {
  { "/api/teams/d", "id: d\nname: Domain\ntype: Domain\n" },
  { "/api/teams/t", "id: t\nname: Team\ntype: Team\nparent: d\n" },
  { "/api/datacontracts/c", "apiVersion: v3.1.0\nkind: DataContract\nid: c\nversion: 1.0.0\nstatus: active\n" },
  {
    "/api/dataproducts/p",
    "apiVersion: v1.0.0\nkind: DataProduct\nid: p\nstatus: active\ndomain: d\nteam: {name: t}\n"
    "outputPorts: [{name: out, version: '1', contractId: c}]\n"
  },
  { "/api/dataproducts/q", "apiVersion: v1.0.0\nkind: DataProduct\nid: q\nstatus: active\n" },
  {
    "/api/access/approved",
    "id: approved\ninfo: {purpose: To know, status: approved}\n"
    "provider: {dataProductId: p, outputPortId: out}\nconsumer: {dataProductId: q}\n"
  },
  {
    "/api/access/rejected",
    "id: rejected\ninfo: {purpose: To know, status: rejected}\n"
    "provider: {dataProductId: p, outputPortId: out}\nconsumer: {dataProductId: q}\n"
  },
};

static char *
make (const char *resource,
      const char *id,
      gboolean    is_broken)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    if (g_str_equal (samples[i].resource, resource))
      {
        const char *after = is_broken ? samples[i].broken_after : samples[i].after;

        return after != NULL ? g_strconcat (samples[i].before, id, after, NULL) : NULL;
      }

  return NULL;
}

char *
mw_test_samples_make (const char *resource,
                      const char *id)
{
  return make (resource, id, FALSE);
}

char *
mw_test_samples_break (const char *resource,
                       const char *id)
{
  return make (resource, id, TRUE);
}

guint
mw_test_samples_get_n (void)
{
  return G_N_ELEMENTS (mesh);
}

void
mw_test_samples_get_nth (guint        position,
                         const char **path,
                         const char **document)
{
  *path = mesh[position].path;
  *document = mesh[position].document;
}

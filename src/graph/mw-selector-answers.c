/* mw-selector-answers.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector-question.h"

#include "model/mw-read.h"

#define MAX_LEVELS 8

/* Where of a mesh the answers to questions stand. */

static void
visit_classification (const MwProperty    *property,
                      guint                product,
                      MwSelectorAnswerFunc func,
                      gpointer             user_data)
{
  if (property->classification != NULL)
    func (product, property->classification, user_data);
}

static void
visit_contract (MwMesh              *mesh,
                const MwContract    *contract,
                guint                product,
                MwSelectorAnswerFunc func,
                gpointer             user_data)
{
  const MwSchemaObject *objects = mw_mesh_get_objects (mesh, NULL);
  const MwProperty *properties = mw_mesh_get_properties (mesh, NULL);

  for (guint i = 0; i < contract->objects.n; i++)
    {
      MwRange range = objects[contract->objects.first + i].properties;

      for (guint j = 0; j < range.n; j++)
        visit_classification (&properties[range.first + j], product, func, user_data);
    }
}

/* The columns that a product promises, not those that it takes. */
static void
visit_properties (MwMesh              *mesh,
                  MwSelectorAnswerFunc func,
                  gpointer             user_data)
{
  guint n_ports;
  const MwPort *ports = mw_mesh_get_ports (mesh, &n_ports);
  const MwContract *contracts = mw_mesh_get_contracts (mesh, NULL);

  for (guint i = 0; i < n_ports; i++)
    {
      if (ports[i].direction == MW_PORT_OUTPUT && ports[i].contract != MW_NONE)
        visit_contract (mesh, &contracts[ports[i].contract], ports[i].product, func, user_data);
    }
}

/* A product with columns of one side of a concept has columns of the concept:
 * whoever asks for users means podcast listeners too. */
static void
visit_concepts (MwMesh              *mesh,
                MwSelectorAnswerFunc func,
                gpointer             user_data)
{
  guint n_concepts;
  const MwConcept *concepts = mw_mesh_get_concepts (mesh, &n_concepts);

  for (guint i = 0; i < n_concepts; i++)
    {
      guint n;
      const guint *products = mw_mesh_get_concept_products (mesh, i, &n);
      guint concept = i;

      /* Documents may well make a ring of it. */
      for (guint level = 0; level < MAX_LEVELS && concept != MW_NONE; level++)
        {
          for (guint j = 0; j < n; j++)
            {
              func (products[j], concepts[concept].name, user_data);
              if (concepts[concept].id != concepts[concept].name)
                func (products[j], concepts[concept].id, user_data);
            }
          concept = concepts[concept].facet_of;
        }
    }
}

static void
visit_domain (MwMesh              *mesh,
              const MwProduct     *product,
              guint                index,
              MwSelectorAnswerFunc func,
              gpointer             user_data)
{
  const MwDomain *domain = &mw_mesh_get_domains (mesh, NULL)[product->domain];

  if (*domain->id != '\0')
    func (index, domain->id, user_data);
  if (*domain->name != '\0' && domain->name != domain->id)
    func (index, domain->name, user_data);
}

static void
visit_owner (MwMesh              *mesh,
             const MwProduct     *product,
             guint                index,
             MwSelectorAnswerFunc func,
             gpointer             user_data)
{
  if (product->team != MW_NONE)
    {
      const MwTeam *team = &mw_mesh_get_teams (mesh, NULL)[product->team];

      func (index, team->name, user_data);
      if (team->id != NULL && team->id != team->name)
        func (index, team->id, user_data);
    }
  else if (product->team_name != NULL)
    {
      func (index, product->team_name, user_data);
    }
}

static void
visit_product (MwSelectorQuestion   question,
               MwMesh              *mesh,
               guint                index,
               MwSelectorAnswerFunc func,
               gpointer             user_data)
{
  const MwProduct *product = &mw_mesh_get_products (mesh, NULL)[index];

  switch ((int) question)
    {
    case MW_QUESTION_DOMAIN:
      visit_domain (mesh, product, index, func, user_data);
      break;
    case MW_QUESTION_OWNER:
      visit_owner (mesh, product, index, func, user_data);
      break;
    case MW_QUESTION_TAG:
      for (guint i = 0; product->tags[i] != NULL; i++)
        func (index, product->tags[i], user_data);
      break;
    case MW_QUESTION_STATUS:
      if (product->status != NULL)
        func (index, product->status, user_data);
      break;
    case MW_QUESTION_TECHNOLOGY:
      if (product->technology != NULL)
        func (index, product->technology, user_data);
      break;
    default:
      /* Answered by a choice. */
      break;
    }
}

void
mw_selector_question_visit (MwSelectorQuestion   question,
                            MwMesh              *mesh,
                            MwSelectorAnswerFunc func,
                            gpointer             user_data)
{
  guint n_products;

  if (question == MW_QUESTION_CLASS)
    {
      visit_properties (mesh, func, user_data);
      return;
    }

  if (question == MW_QUESTION_CONCEPT)
    {
      visit_concepts (mesh, func, user_data);
      return;
    }

  mw_mesh_get_products (mesh, &n_products);
  for (guint i = 0; i < n_products; i++)
    visit_product (question, mesh, i, func, user_data);
}

/* Dates at the top of a document: when it was made or changed. Standards name
 * only the first two; registries add others. */
static void
visit_entry (MwMesh              *mesh,
             guint                entry,
             guint                product,
             MwSelectorAnswerFunc func,
             gpointer             user_data)
{
  static const char *const keys[] = {
    "productCreatedTs", "contractCreatedTs", "created", "createdAt", "updated", "updatedAt",
    "modified", "modifiedAt", "lastModified", "lastUpdated",
  };
  const MwNode *node;

  if (entry == MW_NONE)
    return;

  node = mw_mesh_get_entries (mesh, NULL)[entry].node;
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *text = mw_read_member (node, keys[i]);

      if (text != NULL)
        func (product, text, user_data);
    }
}

static void
visit_agreement (const MwAgreement   *agreement,
                 guint                product,
                 MwSelectorAnswerFunc func,
                 gpointer             user_data)
{
  if (product == MW_NONE)
    return;

  if (agreement->start != NULL)
    func (product, agreement->start, user_data);
  if (agreement->end != NULL)
    func (product, agreement->end, user_data);
}

void
mw_selector_question_visit_dates (MwMesh              *mesh,
                                  MwSelectorAnswerFunc func,
                                  gpointer             user_data)
{
  guint n_products, n_ports, n_agreements;
  const MwProduct *products = mw_mesh_get_products (mesh, &n_products);
  const MwPort *ports = mw_mesh_get_ports (mesh, &n_ports);
  const MwContract *contracts = mw_mesh_get_contracts (mesh, NULL);
  const MwAgreement *agreements = mw_mesh_get_agreements (mesh, &n_agreements);

  for (guint i = 0; i < n_products; i++)
    visit_entry (mesh, products[i].entry, i, func, user_data);

  for (guint i = 0; i < n_ports; i++)
    {
      if (ports[i].direction == MW_PORT_OUTPUT && ports[i].contract != MW_NONE)
        visit_entry (mesh, contracts[ports[i].contract].entry, ports[i].product, func, user_data);
    }

  for (guint i = 0; i < n_agreements; i++)
    {
      visit_agreement (&agreements[i], agreements[i].provider, func, user_data);
      visit_agreement (&agreements[i], agreements[i].consumer, func, user_data);
    }
}

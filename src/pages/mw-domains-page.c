/* mw-domains-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-domains-page.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-domain-card.h"

struct _MwDomainsPage
{
  AdwNavigationPage parent_instance;

  MwMesh           *mesh;
  GArray           *domains;

  AdwWindowTitle   *window_title;
  GtkStack         *stack;
  GtkFlowBox       *flow_box;
};

typedef enum {
  PROP_MESH = 1,
} MwDomainsPageProperty;

static GParamSpec *properties[PROP_MESH + 1];

typedef enum {
  SIGNAL_DOMAIN_ACTIVATED,
} MwDomainsPageSignal;

static guint signals[SIGNAL_DOMAIN_ACTIVATED + 1];

G_DEFINE_FINAL_TYPE (MwDomainsPage, mw_domains_page, ADW_TYPE_NAVIGATION_PAGE)

static int
compare_domains (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const MwDomain *domains = mw_mesh_get_domains (data, NULL);
  const MwDomain *left = &domains[*(const guint *) a];
  const MwDomain *right = &domains[*(const guint *) b];

  /* What belongs to no domain comes last. */
  if ((*left->id == '\0') != (*right->id == '\0'))
    return *left->id == '\0' ? 1 : -1;

  return g_utf8_collate (left->name, right->name);
}

static void
fill (MwDomainsPage *self)
{
  g_autoptr(GPtrArray) summaries = mw_domain_summaries_new (self->mesh);

  for (guint i = 0; i < summaries->len; i++)
    {
      const MwDomain *domain = &mw_mesh_get_domains (self->mesh, NULL)[i];

      /* The domain without a name is shown only where something is in it. */
      if (*domain->id != '\0' || domain->products.n > 0)
        g_array_append_val (self->domains, i);
    }

  g_array_sort_with_data (self->domains, compare_domains, self->mesh);
  for (guint i = 0; i < self->domains->len; i++)
    {
      guint domain = g_array_index (self->domains, guint, i);

      gtk_flow_box_append (self->flow_box,
                           mw_domain_card_new (self->mesh, domain, g_ptr_array_index (summaries, domain)));
    }
}

static void
update (MwDomainsPage *self)
{
  g_autofree char *count = NULL;

  gtk_flow_box_remove_all (self->flow_box);
  g_array_set_size (self->domains, 0);
  if (self->mesh != NULL)
    fill (self);

  count = g_strdup_printf (ngettext ("%u domain", "%u domains", self->domains->len), self->domains->len);
  adw_window_title_set_subtitle (self->window_title, self->mesh != NULL ? count : "");
  gtk_stack_set_visible_child_name (self->stack,
                                    self->mesh == NULL ? "no-mesh"
                                    : self->domains->len == 0 ? "empty" : "domains");
}

static void
child_activated_cb (MwDomainsPage   *self,
                    GtkFlowBoxChild *child)
{
  int index = gtk_flow_box_child_get_index (child);

  if (index >= 0 && (guint) index < self->domains->len)
    g_signal_emit (self, signals[SIGNAL_DOMAIN_ACTIVATED], 0,
                   g_array_index (self->domains, guint, index));
}

static void
mw_domains_page_dispose (GObject *object)
{
  MwDomainsPage *self = MW_DOMAINS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_DOMAINS_PAGE);
  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_domains_page_parent_class)->dispose (object);
}

static void
mw_domains_page_finalize (GObject *object)
{
  MwDomainsPage *self = MW_DOMAINS_PAGE (object);

  g_clear_pointer (&self->domains, g_array_unref);

  G_OBJECT_CLASS (mw_domains_page_parent_class)->finalize (object);
}

static void
mw_domains_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  MwDomainsPage *self = MW_DOMAINS_PAGE (object);

  switch ((MwDomainsPageProperty) prop_id)
    {
    case PROP_MESH:
      g_value_set_object (value, self->mesh);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_domains_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((MwDomainsPageProperty) prop_id)
    {
    case PROP_MESH:
      mw_domains_page_set_mesh (MW_DOMAINS_PAGE (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_domains_page_class_init (MwDomainsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mw_domains_page_dispose;
  object_class->finalize = mw_domains_page_finalize;
  object_class->get_property = mw_domains_page_get_property;
  object_class->set_property = mw_domains_page_set_property;

  properties[PROP_MESH] =
    g_param_spec_object ("mesh", NULL, NULL, MW_TYPE_MESH,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * MwDomainsPage::domain-activated:
   * @self: the page
   * @domain: index of the domain
   *
   * Somebody wants to see a domain.
   */
  signals[SIGNAL_DOMAIN_ACTIVATED] =
    g_signal_new ("domain-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-domains-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MwDomainsPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, MwDomainsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MwDomainsPage, flow_box);
  gtk_widget_class_bind_template_callback (widget_class, child_activated_cb);
}

static void
mw_domains_page_init (MwDomainsPage *self)
{
  self->domains = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

GtkWidget *
mw_domains_page_new (void)
{
  return g_object_new (MW_TYPE_DOMAINS_PAGE, NULL);
}

MwMesh *
mw_domains_page_get_mesh (MwDomainsPage *self)
{
  g_return_val_if_fail (MW_IS_DOMAINS_PAGE (self), NULL);

  return self->mesh;
}

void
mw_domains_page_set_mesh (MwDomainsPage *self,
                          MwMesh        *mesh)
{
  g_return_if_fail (MW_IS_DOMAINS_PAGE (self));
  g_return_if_fail (mesh == NULL || MW_IS_MESH (mesh));

  if (!g_set_object (&self->mesh, mesh))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESH]);
}

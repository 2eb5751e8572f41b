/* mw-markdown-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-markdown-view.h"

#include "pages/mw-markdown-reader.h"

struct _MwMarkdownView
{
  GtkWidget parent_instance;

  char     *text;
};

typedef enum {
  PROP_TEXT = 1,
} MwMarkdownViewProperty;

static GParamSpec *properties[PROP_TEXT + 1];

G_DEFINE_FINAL_TYPE (MwMarkdownView, mw_markdown_view, GTK_TYPE_WIDGET)

static void
clear_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

static void
mw_markdown_view_dispose (GObject *object)
{
  clear_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (mw_markdown_view_parent_class)->dispose (object);
}

static void
mw_markdown_view_finalize (GObject *object)
{
  MwMarkdownView *self = MW_MARKDOWN_VIEW (object);

  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (mw_markdown_view_parent_class)->finalize (object);
}

static void
mw_markdown_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  MwMarkdownView *self = MW_MARKDOWN_VIEW (object);

  switch ((MwMarkdownViewProperty) prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_markdown_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((MwMarkdownViewProperty) prop_id)
    {
    case PROP_TEXT:
      mw_markdown_view_set_text (MW_MARKDOWN_VIEW (object), g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_markdown_view_class_init (MwMarkdownViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mw_markdown_view_dispose;
  object_class->finalize = mw_markdown_view_finalize;
  object_class->get_property = mw_markdown_view_get_property;
  object_class->set_property = mw_markdown_view_set_property;

  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
mw_markdown_view_init (MwMarkdownView *self)
{
  GtkLayoutManager *box = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (box), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (box), 6);
}

GtkWidget *
mw_markdown_view_new (const char *text)
{
  return g_object_new (MW_TYPE_MARKDOWN_VIEW, "text", text, NULL);
}

const char *
mw_markdown_view_get_text (MwMarkdownView *self)
{
  g_return_val_if_fail (MW_IS_MARKDOWN_VIEW (self), NULL);

  return self->text;
}

void
mw_markdown_view_set_text (MwMarkdownView *self,
                           const char     *text)
{
  g_return_if_fail (MW_IS_MARKDOWN_VIEW (self));

  if (!g_set_str (&self->text, text))
    return;

  clear_children (GTK_WIDGET (self));
  mw_markdown_reader_fill (GTK_WIDGET (self), self->text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

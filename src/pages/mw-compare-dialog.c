/* mw-compare-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-compare-dialog.h"

#include <glib/gi18n.h>

#include "graph/mw-selector.h"

struct _MwCompareDialog
{
  AdwDialog    parent_instance;

  GtkWidget   *draft_group;
  GtkCalendar *calendar;
  AdwEntryRow *first_row;
  AdwEntryRow *second_row;
  GtkWidget   *selections_row;
  GtkLabel    *problem;

  GDateTime   *now;
};

typedef enum {
  SIGNAL_DRAFT_CHOSEN,
  SIGNAL_TIME_CHOSEN,
  SIGNAL_SELECTIONS_CHOSEN,
} MwCompareDialogSignal;

static guint signals[SIGNAL_SELECTIONS_CHOSEN + 1];

G_DEFINE_FINAL_TYPE (MwCompareDialog, mw_compare_dialog, ADW_TYPE_DIALOG)

static void
draft_cb (MwCompareDialog *self)
{
  g_signal_emit (self, signals[SIGNAL_DRAFT_CHOSEN], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
choose_time (MwCompareDialog *self,
             GDateTime       *time)
{
  g_signal_emit (self, signals[SIGNAL_TIME_CHOSEN], 0, g_date_time_to_unix (time));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
week_cb (MwCompareDialog *self)
{
  g_autoptr(GDateTime) time = g_date_time_add_weeks (self->now, -1);

  choose_time (self, time);
}

static void
month_cb (MwCompareDialog *self)
{
  g_autoptr(GDateTime) time = g_date_time_add_months (self->now, -1);

  choose_time (self, time);
}

static void
year_cb (MwCompareDialog *self)
{
  g_autoptr(GDateTime) time = g_date_time_add_years (self->now, -1);

  choose_time (self, time);
}

/* The end of that day, where the user is: all that happened on it counts. */
static void
day_cb (MwCompareDialog *self)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autoptr(GDateTime) end = g_date_time_new_local (g_date_time_get_year (day), g_date_time_get_month (day),
                                                    g_date_time_get_day_of_month (day), 23, 59, 59);

  choose_time (self, end);
}

static void
selectors_changed_cb (MwCompareDialog *self)
{
  const char *first = gtk_editable_get_text (GTK_EDITABLE (self->first_row));
  const char *second = gtk_editable_get_text (GTK_EDITABLE (self->second_row));

  gtk_widget_set_sensitive (self->selections_row, *first != '\0' && *second != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->first_row), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->second_row), "error");
}

static gboolean
check_row (MwCompareDialog *self,
           AdwEntryRow     *row)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwSelector) selector = mw_selector_new (gtk_editable_get_text (GTK_EDITABLE (row)), &error);

  if (selector != NULL)
    return TRUE;

  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_label_set_text (self->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (row));

  return FALSE;
}

static void
selections_cb (MwCompareDialog *self)
{
  if (!check_row (self, self->first_row) || !check_row (self, self->second_row))
    return;

  g_signal_emit (self, signals[SIGNAL_SELECTIONS_CHOSEN], 0,
                 gtk_editable_get_text (GTK_EDITABLE (self->first_row)),
                 gtk_editable_get_text (GTK_EDITABLE (self->second_row)));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
mw_compare_dialog_dispose (GObject *object)
{
  MwCompareDialog *self = MW_COMPARE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_COMPARE_DIALOG);
  g_clear_pointer (&self->now, g_date_time_unref);

  G_OBJECT_CLASS (mw_compare_dialog_parent_class)->dispose (object);
}

static void
mw_compare_dialog_class_init (MwCompareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mw_compare_dialog_dispose;

  signals[SIGNAL_DRAFT_CHOSEN] =
    g_signal_new ("draft-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TIME_CHOSEN] =
    g_signal_new ("time-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_SELECTIONS_CHOSEN] =
    g_signal_new ("selections-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-compare-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MwCompareDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, MwCompareDialog, draft_group);
  gtk_widget_class_bind_template_child (widget_class, MwCompareDialog, first_row);
  gtk_widget_class_bind_template_child (widget_class, MwCompareDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, MwCompareDialog, second_row);
  gtk_widget_class_bind_template_child (widget_class, MwCompareDialog, selections_row);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
  gtk_widget_class_bind_template_callback (widget_class, draft_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_cb);
  gtk_widget_class_bind_template_callback (widget_class, selections_cb);
  gtk_widget_class_bind_template_callback (widget_class, selectors_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, week_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_cb);
}

static void
mw_compare_dialog_init (MwCompareDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MwCompareDialog *
mw_compare_dialog_new (gboolean    has_draft,
                       gint64      now,
                       const char *selector)
{
  MwCompareDialog *self = g_object_new (MW_TYPE_COMPARE_DIALOG, NULL);

  self->now = g_date_time_new_from_unix_local (now);
  if (self->now == NULL)
    self->now = g_date_time_new_now_local ();

  gtk_widget_set_visible (self->draft_group, has_draft);
  if (selector != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->first_row), selector);

  return self;
}

/* mw-compare-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-compare-dialog.h"

#include <glib/gi18n.h>

#include "graph/mw-selector.h"
#include "pages/mw-selector-mark.h"
#include "pages/mw-selector-suggestions.h"

struct _MwCompareDialog
{
  AdwDialog            parent_instance;

  GtkWidget           *draft_group;
  AdwPreferencesGroup *days_group;
  GtkCalendar         *calendar;
  GtkWidget           *day_button;
  GtkLabel            *day_caveats;
  AdwEntryRow         *first_row;
  AdwEntryRow         *second_row;
  GtkWidget           *selections_row;
  GtkLabel            *problem;

  MwMesh              *mesh;
  MwHistory           *history;  /* NULL until it is known */
  GDateTime           *now;
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
static GDateTime *
dup_day (MwCompareDialog *self)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (self->calendar);

  return g_date_time_new_local (g_date_time_get_year (day), g_date_time_get_month (day),
                                g_date_time_get_day_of_month (day), 23, 59, 59);
}

static void
day_cb (MwCompareDialog *self)
{
  g_autoptr(GDateTime) end = dup_day (self);

  choose_time (self, end);
}

/* ---- What is not known of other days ---- */

static char *
dup_caveats (MwCompareDialog *self,
             GDateTime       *time)
{
  g_auto(GStrv) caveats = mw_history_dup_caveats (self->history, g_date_time_to_unix (time));

  return g_strjoinv (" ", caveats);
}

/* A day that is still to come is no state of the mesh. */
static void
day_selected_cb (MwCompareDialog *self)
{
  g_autoptr(GDateTime) end = dup_day (self);
  gboolean is_past = self->now != NULL && g_date_time_compare (end, self->now) < 0;
  g_autofree char *caveats = NULL;

  if (!is_past)
    caveats = g_strdup (_("Choose a day that is over."));
  else if (self->history != NULL)
    caveats = dup_caveats (self, end);

  gtk_widget_set_sensitive (self->day_button, is_past);
  gtk_label_set_text (self->day_caveats, caveats != NULL ? caveats : "");
  gtk_widget_set_visible (GTK_WIDGET (self->day_caveats), caveats != NULL);
}

static void
show_caveats (MwCompareDialog *self)
{
  g_autofree char *caveats = dup_caveats (self, self->now);
  g_autoptr(GDateTime) first = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  guint n;

  mw_history_get_events (self->history, &n);
  if (n > 0)
    first = g_date_time_new_from_unix_local (mw_history_get_first_time (self->history));
  if (first == NULL)
    {
      adw_preferences_group_set_description (self->days_group, caveats);
      return;
    }

  day = g_date_time_format (first, "%x");
  /* Translators: a date, then sentences that say what else is not known. */
  text = g_strdup_printf (_("The mesh as it was then. Recorded from %s on. %s"), day, caveats);
  adw_preferences_group_set_description (self->days_group, text);
}

/* ---- Two selections ---- */

static void
forget_error (AdwEntryRow *row)
{
  gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  mw_selector_mark_error (GTK_WIDGET (row), NULL);
}

static void
selectors_changed_cb (MwCompareDialog *self)
{
  const char *first = gtk_editable_get_text (GTK_EDITABLE (self->first_row));
  const char *second = gtk_editable_get_text (GTK_EDITABLE (self->second_row));

  gtk_widget_set_sensitive (self->selections_row, *first != '\0' && *second != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  forget_error (self->first_row);
  forget_error (self->second_row);
}

/* It is asked of the mesh as well: a name that nothing has is a mistake too. */
static gboolean
check_row (MwCompareDialog *self,
           AdwEntryRow     *row)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwSelector) selector = mw_selector_new (gtk_editable_get_text (GTK_EDITABLE (row)), &error);
  g_autoptr(GArray) products = NULL;

  if (selector != NULL)
    products = mw_selector_evaluate (selector, self->mesh, mw_mesh_get_time (self->mesh), &error);
  if (products != NULL)
    return TRUE;

  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  mw_selector_mark_error (GTK_WIDGET (row), error);
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
  g_clear_pointer (&self->history, mw_history_unref);
  g_clear_object (&self->mesh);

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
  gtk_widget_class_bind_template_child (widget_class, MwCompareDialog, day_button);
  gtk_widget_class_bind_template_child (widget_class, MwCompareDialog, day_caveats);
  gtk_widget_class_bind_template_child (widget_class, MwCompareDialog, days_group);
  gtk_widget_class_bind_template_child (widget_class, MwCompareDialog, draft_group);
  gtk_widget_class_bind_template_child (widget_class, MwCompareDialog, first_row);
  gtk_widget_class_bind_template_child (widget_class, MwCompareDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, MwCompareDialog, second_row);
  gtk_widget_class_bind_template_child (widget_class, MwCompareDialog, selections_row);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
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

static void
suggest (MwCompareDialog *self,
         AdwEntryRow     *row)
{
  mw_selector_suggestions_set_mesh (mw_selector_suggestions_add (GTK_WIDGET (row)), self->mesh);
}

MwCompareDialog *
mw_compare_dialog_new (MwMesh     *mesh,
                       gboolean    has_draft,
                       const char *selector)
{
  MwCompareDialog *self;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  self = g_object_new (MW_TYPE_COMPARE_DIALOG, NULL);
  g_set_object (&self->mesh, mesh);
  self->now = g_date_time_new_from_unix_local (mw_mesh_get_time (mesh));
  if (self->now == NULL)
    self->now = g_date_time_new_now_local ();

  gtk_widget_set_visible (self->draft_group, has_draft);
  suggest (self, self->first_row);
  suggest (self, self->second_row);
  if (selector != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->first_row), selector);
  day_selected_cb (self);

  return self;
}

void
mw_compare_dialog_set_history (MwCompareDialog *self,
                               MwHistory       *history)
{
  g_return_if_fail (MW_IS_COMPARE_DIALOG (self));
  g_return_if_fail (history != NULL);

  mw_history_ref (history);
  g_clear_pointer (&self->history, mw_history_unref);
  self->history = history;
  show_caveats (self);
  day_selected_cb (self);
}

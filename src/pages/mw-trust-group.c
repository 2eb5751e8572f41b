/* mw-trust-group.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-product-checks.h"
#include "pages/mw-product-overview.h"
#include "pages/mw-product-row.h"

static GtkWidget *
new_icon (MwCheckResult result)
{
  static const struct
  {
    const char *icon;
    const char *style;
    const char *words;
  } shown[] = {
    [MW_CHECK_RESULT_PASSED] = { "object-select-symbolic", "success", N_("Fulfilled") },
    [MW_CHECK_RESULT_FAILED] = { "dialog-warning-symbolic", "warning", N_("Not fulfilled") },
    [MW_CHECK_RESULT_NOT_APPLICABLE] = { "action-unavailable-symbolic", "dimmed", N_("Does not apply") },
  };
  GtkWidget *icon = gtk_image_new_from_icon_name (shown[result].icon);

  gtk_widget_add_css_class (icon, shown[result].style);
  gtk_widget_set_tooltip_text (icon, _(shown[result].words));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(shown[result].words),
                                  -1);

  return icon;
}

static GtkWidget *
new_check_row (const MwCheck *check)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), check->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), check->detail);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_icon (check->result));

  return row;
}

static GtkWidget *
new_axis_row (GPtrArray *checks,
              MwAxis     axis)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *count = NULL;
  g_autofree char *label = NULL;
  guint n = 0;
  guint n_passed = 0;

  for (guint i = 0; i < checks->len; i++)
    {
      const MwCheck *check = g_ptr_array_index (checks, i);

      if (check->axis != axis)
        continue;

      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), new_check_row (check));
      n += check->result != MW_CHECK_RESULT_NOT_APPLICABLE;
      n_passed += check->result == MW_CHECK_RESULT_PASSED;
    }

  /* Translators: checks that are fulfilled, of how many that apply. */
  count = g_strdup_printf (_("%u of %u"), n_passed, n);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), mw_axis_get_label (axis));
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row),
                               mw_pill_new (count, n_passed == n ? "success" : "warning"));

  /* An expander row names the header inside it, but not itself. */
  label = g_strdup_printf (_("%s: %s"), mw_axis_get_label (axis), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return row;
}

GtkWidget *
mw_trust_group_new (MwMesh *mesh,
                    guint   product)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr(GPtrArray) checks = mw_product_checks_run (mesh, product);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Can I Rely on It?"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("What its documents and connections say"));

  for (guint axis = 0; axis < MW_N_AXES; axis++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_axis_row (checks, axis));

  return group;
}

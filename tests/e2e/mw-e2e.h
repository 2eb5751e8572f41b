/* mw-e2e.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* libatspi leaves these out. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiEditableText, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiText, g_object_unref)

/**
 * MwE2e:
 *
 * The built programs as a user has them: a registry, the application in a
 * virtual display, and what assistive technology sees of it. Finding waits, and
 * fails the test when nothing comes; things are found by role and name.
 */
typedef struct _MwE2e MwE2e;

typedef enum {
  MW_E2E_CONTROL = 1 << 0,
  MW_E2E_SHIFT = 1 << 1,
  MW_E2E_ALT = 1 << 2,
} MwE2eModifiers;

/* Skips the test (and returns NULL) where there is no accessibility bus. */
MwE2e           *mw_e2e_new                  (void);
void             mw_e2e_free                 (MwE2e           *self);

/* A registry of its own database with the demo mesh, and a key of @team. */
void             mw_e2e_start_registry       (MwE2e           *self,
                                              const char      *team);
void             mw_e2e_stop_registry        (MwE2e           *self);
/* Stops it from answering, without closing its connections. */
void             mw_e2e_freeze_registry      (MwE2e           *self);
/* The same database and port again. */
void             mw_e2e_restart_registry     (MwE2e           *self);
const char      *mw_e2e_get_address          (MwE2e           *self);
const char      *mw_e2e_get_key              (MwE2e           *self);

/* What curl gets from the registry at @path; NULL unless it answers 200. */
char            *mw_e2e_curl                 (MwE2e           *self,
                                              const char      *path);

void             mw_e2e_start_application    (MwE2e           *self,
                                              const char      *argument);

/* Waits until it has ended by itself, as it does when it was told to quit. */
void             mw_e2e_wait_exit            (MwE2e           *self);

/* That the application has written no warning and no critical so far. */
void             mw_e2e_assert_quiet         (MwE2e           *self);

/* For files of the test; goes with it. */
const char      *mw_e2e_get_folder           (MwE2e           *self);

/* The process id of the layout worker of the application; 0 when it has none. */
GPid             mw_e2e_find_worker          (MwE2e           *self);

/* What is showing, with that role and name; waits for it. Role
 * ATSPI_ROLE_INVALID: any. (transfer full) */
AtspiAccessible *mw_e2e_find                 (MwE2e           *self,
                                              AtspiRole        role,
                                              const char      *name);
/* The same without waiting; NULL when there is none. */
AtspiAccessible *mw_e2e_peek                 (MwE2e           *self,
                                              AtspiRole        role,
                                              const char      *name);
void             mw_e2e_wait_gone            (MwE2e           *self,
                                              AtspiRole        role,
                                              const char      *name);

/* Finds and does its first action. */
void             mw_e2e_click                (MwE2e           *self,
                                              AtspiRole        role,
                                              const char      *name);
/* Does the action of that name ("win.new-product") of whatever has it: what keys,
 * menus and rows do, which themselves have no action for assistive technology. */
void             mw_e2e_activate             (MwE2e           *self,
                                              const char      *action);
/* Finds an editable text and writes into it. */
void             mw_e2e_type                 (MwE2e           *self,
                                              const char      *name,
                                              const char      *text);
char            *mw_e2e_dup_text             (MwE2e           *self,
                                              const char      *name);
/* Waits until @name has that text. */
void             mw_e2e_wait_text            (MwE2e           *self,
                                              const char      *name,
                                              const char      *text);

/* Finds and presses the pointer's button in its middle; X displays only. */
void             mw_e2e_press                (MwE2e           *self,
                                              AtspiRole        role,
                                              const char      *name);
/* Presses a key, such as XK_Escape's 0xff1b, where the focus is; X displays only. */
void             mw_e2e_key                  (MwE2e           *self,
                                              guint            keysym);

/* The same with @modifiers held. */
void             mw_e2e_chord                (MwE2e           *self,
                                              MwE2eModifiers   modifiers,
                                              guint            keysym);
/* Presses the keys of ASCII text, one after the other. */
void             mw_e2e_write                (MwE2e           *self,
                                              const char      *text);
/* What has the keyboard: "name, in what is around it". */
char            *mw_e2e_dup_focus            (MwE2e           *self);
/* Waits until it has that name, which may be followed by what is around it. */
void             mw_e2e_wait_focus           (MwE2e           *self,
                                              const char      *name);
/* Presses a key until it has. */
void             mw_e2e_key_to               (MwE2e           *self,
                                              guint            keysym,
                                              const char      *name);
/* The same with Tab. */
void             mw_e2e_tab_to               (MwE2e           *self,
                                              const char      *name);

/* The names of all that is showing with @role in what has the name @inside, in
 * the order of the tree. (transfer full) */
GPtrArray       *mw_e2e_list_names           (MwE2e           *self,
                                              const char      *inside,
                                              AtspiRole        role);

/* From now on hears what the application has assistive technology say. */
void             mw_e2e_listen               (MwE2e           *self);
/* Waits until something with @part in it was said after what was waited for last. */
void             mw_e2e_wait_said            (MwE2e           *self,
                                              const char      *part);

/* Looks at everything that is showing and takes input; prints how many there
 * are on @page and how many without a name, which must be none. Returns the
 * former. */
guint            mw_e2e_audit                (MwE2e           *self,
                                              const char      *page);

/* Everything that is showing, for the message of a test that fails. */
char            *mw_e2e_dump                 (MwE2e           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwE2e, mw_e2e_free)

G_END_DECLS

/* test-layout-worker.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <string.h>
#include <unistd.h>

#include "graph/mw-layout-problem.h"
#include "graph/mw-layout-reply.h"

static GSubprocess *
spawn (const char *argument)
{
  g_autoptr(GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autofree char *program = g_build_filename (g_getenv ("MESHWRIGHT_LIBEXECDIR"), "meshwright-layout", NULL);
  g_autoptr(GError) error = NULL;
  GSubprocess *subprocess = g_subprocess_launcher_spawn (launcher, &error, program, argument, NULL);

  g_assert_no_error (error);

  return subprocess;
}

/* With a file and an environment that it must not keep. */
static GSubprocess *
spawn_with_luggage (const char *argument)
{
  g_autoptr(GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autofree char *program = g_build_filename (g_getenv ("MESHWRIGHT_LIBEXECDIR"), "meshwright-layout", NULL);
  g_autoptr(GError) error = NULL;
  GSubprocess *subprocess;

  g_subprocess_launcher_take_fd (launcher, dup (STDERR_FILENO), 7);
  g_subprocess_launcher_setenv (launcher, "MESHWRIGHT_SECRET", "of the session", TRUE);
  subprocess = g_subprocess_launcher_spawn (launcher, &error, program, argument, NULL);
  g_assert_no_error (error);

  return subprocess;
}

/* Sends @request, ends the input, returns all of the answer. */
static GBytes *
ask (GBytes *request,
     int    *status)
{
  g_autoptr(GSubprocess) subprocess = spawn (NULL);
  GBytes *reply = NULL;

  /* It may be gone before it has read everything: that is no error here. */
  g_subprocess_communicate (subprocess, request, NULL, &reply, NULL, NULL);
  g_subprocess_wait (subprocess, NULL, NULL);

  if (status != NULL)
    *status = g_subprocess_get_if_exited (subprocess) ? g_subprocess_get_exit_status (subprocess) : -1;

  return reply != NULL ? reply : g_bytes_new (NULL, 0);
}

static MwLayoutProblem *
create_problem (void)
{
  MwLayoutProblem *problem = mw_layout_problem_new (1);

  mw_layout_problem_add_node (problem, 176, 56, 0);
  mw_layout_problem_add_node (problem, 176, 56, 0);
  mw_layout_problem_add_node (problem, 208, 88, MW_NONE);
  mw_layout_problem_add_edge (problem, 0, 1, 1);
  mw_layout_problem_add_edge (problem, 1, 2, 3);
  mw_layout_problem_add_edge (problem, 2, 0, 1);

  return problem;
}

static void
test_answers (void)
{
  g_autoptr(MwLayoutProblem) problem = create_problem ();
  g_autoptr(GBytes) request = mw_layout_problem_encode (problem, 5);
  g_autoptr(GBytes) reply = NULL;
  g_autoptr(MwLayoutPicture) picture = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  reply = ask (request, &status);
  picture = mw_layout_reply_decode (reply, problem, 5, &error);
  g_assert_no_error (error);
  g_assert_nonnull (picture);
  g_assert_cmpint (status, ==, 0);
}

static MwLayoutPicture *
solve_fan (float aspect)
{
  g_autoptr(MwLayoutProblem) problem = mw_layout_problem_new (0);
  g_autoptr(GBytes) request = NULL;
  g_autoptr(GBytes) reply = NULL;
  g_autoptr(GError) error = NULL;
  MwLayoutPicture *picture;

  problem->aspect = aspect;

  for (guint i = 0; i < 15; i++)
    mw_layout_problem_add_node (problem, 176, 56, MW_NONE);

  for (guint i = 1; i < 14; i++)
    {
      mw_layout_problem_add_edge (problem, 0, i, 1);
      mw_layout_problem_add_edge (problem, i, 14, 1);
    }

  request = mw_layout_problem_encode (problem, 1);
  reply = ask (request, NULL);
  picture = mw_layout_reply_decode (reply, problem, 1, &error);
  g_assert_no_error (error);

  return picture;
}

static void
test_narrow_picture_is_widened (void)
{
  g_autoptr(MwLayoutPicture) as_it_comes = solve_fan (0);
  g_autoptr(MwLayoutPicture) widened = solve_fan (1.2f);

  g_assert_cmpfloat (as_it_comes->size.width, <, as_it_comes->size.height);
  g_assert_cmpfloat (widened->size.width, >, as_it_comes->size.width * 1.2);
  g_assert_cmpfloat (widened->size.width, <=, widened->size.height * 1.3);
  g_assert_cmpfloat_with_epsilon (widened->size.height, as_it_comes->size.height, 100);
}

static void
test_same_question_same_answer (void)
{
  g_autoptr(MwLayoutProblem) problem = create_problem ();
  g_autoptr(GBytes) request = mw_layout_problem_encode (problem, 5);
  g_autoptr(GBytes) first = ask (request, NULL);
  g_autoptr(GBytes) second = ask (request, NULL);

  g_assert_cmpmem (g_bytes_get_data (first, NULL), g_bytes_get_size (first),
                   g_bytes_get_data (second, NULL), g_bytes_get_size (second));
}

static void
test_ends_with_its_input (void)
{
  g_autoptr(GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr(GBytes) reply = NULL;
  int status;

  reply = ask (nothing, &status);
  g_assert_cmpuint (g_bytes_get_size (reply), ==, 0);
  g_assert_cmpint (status, ==, 0);
}

static void
assert_refused (gconstpointer data,
                gsize         size)
{
  g_autoptr(GBytes) request = g_bytes_new (data, size);
  g_autoptr(GBytes) reply = NULL;
  MwLayoutReplyHead head;
  int status;

  reply = ask (request, &status);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpuint (g_bytes_get_size (reply), ==, sizeof head);
  memcpy (&head, g_bytes_get_data (reply, NULL), sizeof head);
  g_assert_cmpuint (head.status, ==, MW_LAYOUT_STATUS_BAD_REQUEST);
}

typedef struct
{
  MwLayoutRequestHead head;
  MwLayoutRequestNode nodes[2];
  MwLayoutRequestEdge edge;
} Request;

static const Request sound = {
  { MW_LAYOUT_REQUEST_MAGIC, 1, MW_LAYOUT_QUALITY_FINE, 2, 1, 0, 0 },
  { { 100, 50, MW_LAYOUT_NO_CLUSTER }, { 100, 50, MW_LAYOUT_NO_CLUSTER } },
  { 0, 1, 1, 1 },
};

#define WITH(change) \
        do \
          { \
            Request request = sound; \
 \
            request.change; \
            assert_refused (&request, sizeof request); \
          } \
        while (0)

static void
test_refuses_nonsense (void)
{
  WITH (head.magic = 1);
  WITH (head.quality = 9);
  WITH (head.n_nodes = G_MAXUINT32);
  WITH (head.n_edges = MW_LAYOUT_MAX_EDGES + 1);
  WITH (head.n_clusters = G_MAXUINT32);
  WITH (nodes[0].width = -1);
  WITH (nodes[1].height = 1e9f);
  WITH (nodes[1].height = G_MAXFLOAT * 2);
  WITH (nodes[0].cluster = 0);
  WITH (edge.source = 2);
  WITH (head.aspect = -1);
  WITH (head.aspect = G_MAXFLOAT * 2);
  WITH (edge.weight = MW_LAYOUT_MAX_WEIGHT + 1);
  WITH (edge.weight = G_MAXINT32);
  WITH (edge.length = 0);
  WITH (edge.length = MW_LAYOUT_MAX_LENGTH + 1);
  WITH (edge.target = G_MAXUINT32);
}

static void
test_cut_off_request_gets_no_answer (void)
{
  for (gsize size = 1; size < sizeof sound; size += 7)
    {
      g_autoptr(GBytes) request = g_bytes_new (&sound, size);
      g_autoptr(GBytes) reply = NULL;
      int status;

      reply = ask (request, &status);
      g_assert_cmpuint (g_bytes_get_size (reply), ==, 0);
      g_assert_cmpint (status, ==, 0);
    }
}

/* Whatever it is sent, it answers or ends; it never crashes. */
static void
test_random_requests (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (99);

  for (guint round = 0; round < 100; round++)
    {
      Request request = sound;
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GBytes) reply = NULL;
      int status;

      for (guint i = 0; i < 2; i++)
        ((guint8 *) &request)[g_rand_int_range (rand, 0, sizeof request)] = (guint8) g_rand_int_range (rand, 0, 256);

      bytes = g_bytes_new (&request, sizeof request);
      reply = ask (bytes, &status);
      g_assert_cmpint (status, ==, 0);
      g_assert_true (g_bytes_get_size (reply) == 0 || g_bytes_get_size (reply) >= sizeof (MwLayoutReplyHead));
    }
}

/* The program itself tries what an attacker would, after it has locked itself in. */
static void
test_can_reach_nothing (void)
{
  static const char *const attempts[] = {
    "open", "create", "unlink", "socket", "unix-socket", "exec", "fork",
    "ptrace", "kill", "executable-memory", "read-elsewhere",
    "environment", "inherited-files",
#ifndef __SANITIZE_ADDRESS__
    "much-memory",
#endif
  };
  g_autoptr(GSubprocess) subprocess = spawn_with_luggage ("--probe");
  g_autoptr(GError) error = NULL;
  g_autofree char *output = NULL;

  g_subprocess_communicate_utf8 (subprocess, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autofree char *line = g_strdup_printf ("%s: refused\n", attempts[i]);

      g_test_message ("%s", attempts[i]);
      g_assert_nonnull (strstr (output, line));
    }

  g_assert_null (strstr (output, "ALLOWED"));
  g_assert_true (g_subprocess_get_successful (subprocess));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/layout-worker/answers-with-a-picture", test_answers);
  g_test_add_func ("/layout-worker/narrow-picture-is-widened", test_narrow_picture_is_widened);
  g_test_add_func ("/layout-worker/same-question-gets-the-same-answer", test_same_question_same_answer);
  g_test_add_func ("/layout-worker/ends-with-its-input", test_ends_with_its_input);
  g_test_add_func ("/layout-worker/refuses-nonsense", test_refuses_nonsense);
  g_test_add_func ("/layout-worker/cut-off-request-gets-no-answer", test_cut_off_request_gets_no_answer);
  g_test_add_func ("/layout-worker/random-requests-do-no-harm", test_random_requests);
  g_test_add_func ("/layout-worker/can-reach-nothing", test_can_reach_nothing);

  return g_test_run ();
}

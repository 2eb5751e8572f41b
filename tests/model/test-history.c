/* test-history.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "model/mw-history.h"
#include "model/mw-mesh-fixture.h"
#include "mw-corpus.h"
#include "mw-test-mesh.h"

/* An event of a year: "01" is January 2026; the id is of type, subject and time. */
#define EVENT(type, subject, month, data) \
        "- {specversion: '1.0', source: s, id: '" type subject month "', type: com.example.events." type "Event," \
        " time: '2026-" month "-01T00:00:00Z', subject: " subject ", data: {" data "}}\n"

#define PRODUCT(id, more) "- {apiVersion: v1.0.0, kind: DataProduct, id: " id ", status: active, " more "}\n"
#define AGREEMENT(id, provider, port, consumer, info) \
        "- {id: " id ", info: {purpose: x, " info "}, provider: {dataProductId: " provider ", outputPortId: " port "}," \
        " consumer: {dataProductId: " consumer "}}\n"

static MwDocument *
parse (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  MwDocument *document = mw_document_new (bytes, &error);

  g_assert_no_error (error);

  return document;
}

static MwHistory *
read_history (const char *text)
{
  g_autoptr(GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_document_unref);

  g_ptr_array_add (documents, parse (text));

  return mw_history_new (documents);
}

/* The beginning of a month of 2026. */
static gint64
get_month (int month)
{
  g_autoptr(GDateTime) date = g_date_time_new_utc (2026, month, 1, 0, 0, 0);

  return g_date_time_to_unix (date);
}

static MwMesh *
get_past (const char *mesh_text,
          const char *history_text,
          int         month)
{
  g_autoptr(MwMesh) now = mw_mesh_fixture_new (mesh_text);
  g_autoptr(MwHistory) history = history_text != NULL ? read_history (history_text) : NULL;
  MwMesh *past = mw_mesh_new_past (now, history, get_month (month));

  mw_mesh_fixture_check (past);
  g_assert_cmpint (mw_mesh_get_time (past), ==, get_month (month));

  return past;
}

static guint
count_products (MwMesh *mesh)
{
  guint n;

  mw_mesh_get_products (mesh, &n);

  return n;
}

static void
test_events_are_read (void)
{
  g_autoptr(MwHistory) history = read_history (
    EVENT ("DataProductUpdated", "a", "03", "status: active, summary: Published.")
    EVENT ("DataProductCreated", "a", "01", "")
    EVENT ("AccessDeactivated", "g", "04", "")
    EVENT ("OutputPortCreated", "a", "02", "outputPort: o")
    EVENT ("DataProductCreated", "a", "01", "")
    EVENT ("TeamCreated", "t", "02", "")
    "- {type: DataContractCreatedEvent, data: {id: c, timestamp: '2026-05-01T02:00:00+02:00'}}\n");
  guint n;
  const MwHistoryEvent *events = mw_history_get_events (history, &n);
  guint first = mw_history_find (history, MW_HISTORY_PRODUCT, "a");

  g_assert_cmpuint (n, ==, 6);
  g_assert_cmpuint (mw_history_get_n_left_out (history), ==, 0);
  g_assert_cmpint (mw_history_get_first_time (history), ==, get_month (1));
  g_assert_cmpint (mw_history_get_last_time (history), ==, get_month (5));
  for (guint i = 1; i < n; i++)
    g_assert_cmpint (events[i - 1].time, <=, events[i].time);

  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpint (events[first].verb, ==, MW_HISTORY_CREATED);
  g_assert_cmpstr (events[first].type, ==, "DataProductCreatedEvent");
  first = mw_history_find_next (history, first);
  g_assert_cmpint (events[first].verb, ==, MW_HISTORY_UPDATED);
  g_assert_cmpstr (events[first].summary, ==, "Published.");
  g_assert_cmpuint (mw_history_find_next (history, first), ==, MW_NONE);

  g_assert_cmpint (events[mw_history_find (history, MW_HISTORY_ACCESS, "g")].verb, ==, MW_HISTORY_CANCELLED);
  g_assert_cmpint (events[mw_history_find (history, MW_HISTORY_PORT, "a")].verb, ==, MW_HISTORY_CREATED);
  g_assert_cmpint (events[n - 1].noun, ==, MW_HISTORY_CONTRACT);
  g_assert_cmpuint (mw_history_find (history, MW_HISTORY_PRODUCT, "b"), ==, MW_NONE);
  g_assert_cmpuint (mw_history_find (history, MW_HISTORY_PRODUCT, NULL), ==, MW_NONE);
}

static void
test_what_is_no_event_is_left_out (void)
{
  static const char * const texts[] = {
    "null\n", "{}\n", "[]\n", "- 1\n- text\n- []\n- {}\n", "{events: 7}\n", "{events: {a: b}}\n", "{kind: EventHistory, events: [null, 3]}\n",
    "- {type: DataProductCreatedEvent, subject: a}\n",
    "- {type: DataProductCreatedEvent, subject: a, time: tomorrow}\n",
    "- {type: DataProductCreatedEvent, subject: a, time: '2026-99-99T99:99:99Z'}\n",
    "- {type: DataProductCreatedEvent, subject: a, time: 20260101}\n",
    "- {type: DataProductCreatedEvent, subject: {a: b}, time: '2026-01-01T00:00:00Z'}\n",
    "- {type: DataProductCreatedEvent, subject: '', time: '2026-01-01T00:00:00Z', data: [id]}\n",
    "- {type: [x], subject: a, time: '2026-01-01T00:00:00Z'}\n",
  };
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (PRODUCT ("a", "name: A"));

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(MwHistory) history = read_history (texts[i]);
      g_autoptr(MwMesh) past = mw_mesh_new_past (mesh, history, get_month (1));
      guint n;

      mw_history_get_events (history, &n);
      g_assert_cmpuint (n, ==, 0);
      g_assert_cmpint (mw_history_get_first_time (history), ==, 0);
      g_assert_cmpuint (count_products (past), ==, 1);
    }
}

/* Events with a time and a subject, and nonsense in all that may be in them. */
static void
test_nonsense_in_events_does_no_harm (void)
{
  static const char * const mesh =
    PRODUCT ("a", "domain: d, productCreatedTs: [x], outputPorts: [{name: o}, 7, {name: [z]}, o2], inputPorts: 3")
    PRODUCT ("a", "version: 0.1.0") PRODUCT ("''", "name: none")
    "- {apiVersion: v1.0.0, kind: DataProduct, name: no id, weird: .inf, odd: 0x1F, nan: .nan, ~: x}\n"
    AGREEMENT ("g", "a", "o", "b", "status: [x], startDate: {y: z}, endDate: never")
    AGREEMENT ("g", "a", "o", "b", "status: approved")
    "- {id: h, info: 3, provider: [a], consumer: a}\n"
    "- {info: {status: approved}, provider: {dataProductId: a}, consumer: {dataProductId: a}}\n";
  static const char * const events =
    EVENT ("DataProduct", "a", "01", "") EVENT ("DataProductDeleted", "a", "02", "status: {a: b}, team: [t], name: 3")
    EVENT ("DataProductCreated", "a", "03", "status: '\\0x', team: '', type: ~, domain: 0x1F")
    EVENT ("DataProductUpdated", "a", "08", "status: live, team: T, type: odd, domain: e, name: N, version: 2")
    EVENT ("DataProductDeleted", "x", "08", "id: [], name: {}, team: {name: t}")
    EVENT ("OutputPortCreated", "a", "04", "outputPort: [o]") EVENT ("OutputPortDeleted", "a", "08", "outputPort: o9")
    EVENT ("OutputPortCreated", "a", "07", "outputPort: o2") EVENT ("OutputPortExploded", "x", "01", "outputPort: q, contract: {}")
    EVENT ("AccessApproved", "g", "02", "provider: 3") EVENT ("AccessUpdated", "g", "08", "")
    EVENT ("AccessDeactivated", "k", "08", "provider: [a], consumer: 3")
    EVENT ("AccessDeactivated", "l", "08", "provider: {dataProductId: a}, consumer: {dataProductId: [b]}")
    EVENT ("AccessRejected", "h", "08", "") EVENT ("DataContractDeleted", "a", "08", "version: []")
    "- {type: ......, subject: ., time: '0001-01-01T00:00:00Z'}\n"
    "- {type: DataProductCreatedEvent, subject: far, time: '9999-12-31T23:59:59Z', data: [[[]]]}\n";

  for (int month = 1; month <= 12; month++)
    {
      g_autoptr(MwMesh) past = get_past (mesh, events, month);
      g_auto(GStrv) caveats = NULL;
      g_autoptr(MwHistory) history = read_history (events);

      g_assert_cmpuint (count_products (past), >, 0);
      caveats = mw_history_dup_caveats (history, get_month (month));
      g_assert_cmpuint (g_strv_length (caveats), >, 0);
    }
}

static void
test_what_came_later_is_not_there (void)
{
  static const char * const mesh = PRODUCT ("old", "name: Old") PRODUCT ("new", "name: New") PRODUCT ("seen", "name: Seen");
  static const char * const events =
    EVENT ("DataProductCreated", "old", "01", "") EVENT ("DataProductUpdated", "old", "09", "")
    EVENT ("DataProductCreated", "new", "05", "") EVENT ("DataProductUpdated", "seen", "05", "");
  g_autoptr(MwMesh) april = get_past (mesh, events, 4);
  g_autoptr(MwMesh) may = get_past (mesh, events, 5);

  g_assert_cmpuint (count_products (april), ==, 2);
  g_assert_cmpuint (mw_mesh_find_product (april, "new"), ==, MW_NONE);
  /* What was only changed later was there before. */
  g_assert_cmpuint (mw_mesh_find_product (april, "seen"), !=, MW_NONE);
  g_assert_cmpuint (count_products (may), ==, 3);
}

static void
test_what_was_deleted_since_is_there (void)
{
  static const char * const mesh = PRODUCT ("b", "name: B");
  static const char * const events =
    EVENT ("DataProductCreated", "gone", "01", "name: Gone, domain: d, team: t, type: aggregate, status: draft")
    EVENT ("OutputPortCreated", "gone", "02", "outputPort: o, contract: c")
    EVENT ("AccessRequested", "g", "02", "provider: {dataProductId: gone, outputPortId: unrecorded}, consumer: {dataProductId: b}")
    EVENT ("DataProductUpdated", "gone", "03", "status: active")
    EVENT ("AccessApproved", "g", "03", "")
    EVENT ("AccessDeactivated", "g", "06", "")
    EVENT ("DataProductDeleted", "gone", "06", "");
  g_autoptr(MwMesh) february = get_past (mesh, events, 2);
  g_autoptr(MwMesh) may = get_past (mesh, events, 5);
  g_autoptr(MwMesh) july = get_past (mesh, events, 7);
  const MwProduct *gone = mw_mesh_fixture_find_product (may, "gone");

  g_assert_false (gone->is_ghost);
  g_assert_cmpstr (gone->name, ==, "Gone");
  g_assert_cmpstr (gone->status, ==, "active");
  g_assert_cmpint (gone->archetype, ==, MW_ARCHETYPE_AGGREGATE);
  g_assert_cmpstr (gone->team_name, ==, "t");
  g_assert_cmpstr (mw_mesh_get_domains (may, NULL)[gone->domain].id, ==, "d");
  g_assert_cmpuint (gone->ports.n, ==, 1);
  g_assert_cmpstr (mw_mesh_get_ports (may, NULL)[gone->ports.first].contract_id, ==, "c");

  g_assert_cmpstr (mw_mesh_fixture_find_product (february, "gone")->status, ==, "draft");
  g_assert_cmpint (mw_mesh_fixture_find_edge (february, "gone", "b")->state, ==, MW_EDGE_REQUESTED);
  /* The port that the agreement names is not recorded, and not broken for it. */
  g_assert_cmpint (mw_mesh_fixture_find_edge (may, "gone", "b")->state, ==, MW_EDGE_ACTIVE);

  g_assert_cmpuint (mw_mesh_find_product (july, "gone"), ==, MW_NONE);
}

static void
test_facts_are_as_they_were (void)
{
  static const char * const mesh =
    PRODUCT ("a", "name: Now, domain: new, version: 2.0.0, team: {name: t2}, type: aggregate, productCreatedTs: '2025-01-01',"
             " description: {purpose: kept}")
    "- {apiVersion: v3.1.0, kind: DataContract, id: c, version: 3.0.0, status: active}\n";
  static const char * const events =
    EVENT ("DataProductCreated", "a", "01", "name: Then, domain: old, team: t1, type: sourceAligned, status: draft")
    EVENT ("DataProductUpdated", "a", "05", "name: Now, domain: new, team: t2, type: aggregate, status: active, version: 2.0.0")
    EVENT ("DataContractCreated", "c", "01", "version: 1.0.0") EVENT ("DataContractUpdated", "c", "03", "version: 2.0.0")
    EVENT ("DataContractUpdated", "c", "06", "version: 3.0.0");
  g_autoptr(MwMesh) april = get_past (mesh, events, 4);
  g_autoptr(MwMesh) may = get_past (mesh, events, 5);
  const MwProduct *then = mw_mesh_fixture_find_product (april, "a");
  const MwProduct *later = mw_mesh_fixture_find_product (may, "a");

  g_assert_cmpstr (then->name, ==, "Then");
  g_assert_cmpstr (then->status, ==, "draft");
  g_assert_cmpstr (then->team_name, ==, "t1");
  g_assert_cmpint (then->archetype, ==, MW_ARCHETYPE_SOURCE_ALIGNED);
  g_assert_cmpstr (mw_mesh_get_domains (april, NULL)[then->domain].id, ==, "old");
  /* What it was is not recorded, so it is as it is. */
  g_assert_cmpstr (then->version, ==, "2.0.0");
  g_assert_cmpstr (then->purpose, ==, "kept");
  g_assert_cmpstr (later->name, ==, "Now");
  g_assert_cmpstr (later->status, ==, "active");

  g_assert_cmpstr (mw_mesh_get_contracts (april, NULL)[mw_mesh_find_contract (april, "c")].version, ==, "2.0.0");
}

static void
test_ports_are_as_they_were (void)
{
  static const char * const mesh =
    PRODUCT ("a", "outputPorts: [{name: first, version: 1.0.0, contractId: c1}, {name: second, version: 1.0.0, contractId: c2}]")
    PRODUCT ("b", "inputPorts: [{name: i1, version: 1.0.0, contractId: c1}, {name: i2, version: 1.0.0, contractId: c2}]")
    "- {apiVersion: v3.1.0, kind: DataContract, id: c1, version: 1.0.0, status: active}\n"
    "- {apiVersion: v3.1.0, kind: DataContract, id: c2, version: 1.0.0, status: active}\n"
    AGREEMENT ("g", "a", "second", "b", "status: approved");
  static const char * const events =
    EVENT ("DataProductCreated", "a", "01", "") EVENT ("OutputPortCreated", "a", "01", "outputPort: first")
    EVENT ("OutputPortCreated", "a", "01", "outputPort: third, contract: c3, timestamp: 3")
    "- {type: OutputPortCreatedEvent, subject: a, time: '2026-02-01T00:00:00Z', data: {outputPort: third, contract: c3}}\n"
    EVENT ("OutputPortDeleted", "a", "06", "outputPort: third")
    EVENT ("OutputPortCreated", "a", "05", "outputPort: second") EVENT ("DataContractCreated", "c2", "05", "");
  g_autoptr(MwMesh) april = get_past (mesh, events, 4);
  g_autoptr(MwMesh) july = get_past (mesh, events, 7);
  const MwProduct *a = mw_mesh_fixture_find_product (april, "a");
  const MwPort *ports = mw_mesh_get_ports (april, NULL) + a->ports.first;

  g_assert_cmpuint (a->ports.n, ==, 2);
  g_assert_cmpstr (ports[0].name, ==, "first");
  g_assert_cmpstr (ports[1].name, ==, "third");
  g_assert_cmpuint (mw_mesh_find_contract (april, "c2"), ==, MW_NONE);
  g_assert_cmpuint (mw_mesh_fixture_find_product (april, "b")->ports.n, ==, 1);
  /* It was in force, so its port was there under some name. */
  g_assert_cmpint (mw_mesh_fixture_find_edge (april, "a", "b")->state, ==, MW_EDGE_ACTIVE);

  g_assert_cmpuint (mw_mesh_fixture_find_product (july, "a")->ports.n, ==, 2);
  g_assert_cmpuint (mw_mesh_fixture_find_product (july, "b")->ports.n, ==, 2);
}

static void
test_what_was_not_there_yet_is_no_ghost (void)
{
  static const char * const mesh =
    PRODUCT ("a", "outputPorts: [{name: o, version: 1.0.0, contractId: c}]")
    PRODUCT ("b", "inputPorts: [{name: i, version: 1.0.0, contractId: c}],"
             " outputPorts: [{name: p, version: 1.0.0, inputContracts: [{id: c, version: 1.0.0}]}]")
    "- {apiVersion: v3.1.0, kind: DataContract, id: c, version: 1.0.0, status: active}\n"
    "- {eventTime: '2026-06-01T00:00:00Z', producer: p, schemaURL: 'https://openlineage.io/spec/1-0-5/OpenLineage.json',"
    " run: {runId: r}, job: {namespace: n, name: j, facets: {}}, inputs: [], outputs: []}\n"
    AGREEMENT ("g", "a", "o", "b", "status: approved");
  static const char * const events =
    EVENT ("DataProductCreated", "a", "05", "") EVENT ("DataProductCreated", "b", "01", "");
  g_autoptr(MwMesh) april = get_past (mesh, events, 4);
  guint n;

  g_assert_cmpuint (count_products (april), ==, 1);
  mw_mesh_get_edges (april, &n);
  g_assert_cmpuint (n, ==, 0);
  mw_mesh_get_agreements (april, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_agreements_stand_where_they_stood (void)
{
  static const char * const mesh =
    PRODUCT ("a", "outputPorts: [{name: o, version: 1.0.0}]") PRODUCT ("b", "name: b") PRODUCT ("c", "name: c") PRODUCT ("d", "name: d")
    AGREEMENT ("gb", "a", "o", "b", "status: approved, active: true, startDate: '2026-03-01'")
    AGREEMENT ("gc", "a", "o", "c", "status: rejected")
    AGREEMENT ("gd", "a", "o", "d", "status: cancelled, active: false");
  static const char * const events =
    EVENT ("AccessRequested", "gb", "02", "") EVENT ("AccessApproved", "gb", "03", "")
    EVENT ("AccessRequested", "gc", "02", "") EVENT ("AccessRejected", "gc", "05", "")
    EVENT ("AccessApproved", "gd", "02", "") EVENT ("AccessCanceled", "gd", "05", "");
  g_autoptr(MwMesh) january = get_past (mesh, events, 1);
  g_autoptr(MwMesh) february = get_past (mesh, events, 2);
  g_autoptr(MwMesh) april = get_past (mesh, events, 4);
  g_autoptr(MwMesh) may = get_past (mesh, events, 5);
  guint n;

  mw_mesh_get_edges (january, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpint (mw_mesh_fixture_find_edge (february, "a", "b")->state, ==, MW_EDGE_REQUESTED);
  g_assert_cmpint (mw_mesh_fixture_find_edge (february, "a", "c")->state, ==, MW_EDGE_REQUESTED);
  g_assert_cmpint (mw_mesh_fixture_find_edge (february, "a", "d")->state, ==, MW_EDGE_ACTIVE);
  g_assert_cmpint (mw_mesh_fixture_find_edge (april, "a", "b")->state, ==, MW_EDGE_ACTIVE);
  g_assert_cmpint (mw_mesh_fixture_find_edge (april, "a", "c")->state, ==, MW_EDGE_REQUESTED);
  g_assert_cmpint (mw_mesh_fixture_find_edge (may, "a", "c")->state, ==, MW_EDGE_REJECTED);
  g_assert_cmpint (mw_mesh_fixture_find_edge (may, "a", "d")->state, ==, MW_EDGE_REJECTED);
}

static void
test_without_a_feed_dates_tell (void)
{
  static const char * const mesh =
    PRODUCT ("a", "productCreatedTs: '2026-01-01T00:00:00Z', outputPorts: [{name: o, version: 1.0.0}]")
    PRODUCT ("b", "name: no date") PRODUCT ("late", "productCreatedTs: '2026-05-01T00:00:00Z'")
    AGREEMENT ("g1", "a", "o", "b", "status: approved, startDate: '2026-03-01', endDate: '2026-06-01'")
    AGREEMENT ("g2", "b", "'*'", "a", "status: expired, startDate: '2026-01-01', endDate: '2026-04-15'")
    AGREEMENT ("g3", "a", "o", "late", "status: approved, startDate: '2026-01-01'");
  g_autoptr(MwMesh) february = get_past (mesh, NULL, 2);
  g_autoptr(MwMesh) april = get_past (mesh, NULL, 4);
  g_autoptr(MwMesh) july = get_past (mesh, NULL, 7);
  g_auto(GStrv) caveats = mw_history_dup_caveats (NULL, 0);

  g_assert_cmpuint (count_products (april), ==, 2);
  g_assert_cmpuint (mw_mesh_find_product (april, "late"), ==, MW_NONE);
  g_assert_null (mw_mesh_fixture_find_edge (february, "a", "b"));
  g_assert_cmpint (mw_mesh_fixture_find_edge (april, "a", "b")->state, ==, MW_EDGE_ACTIVE);
  g_assert_cmpint (mw_mesh_fixture_find_edge (april, "b", "a")->state, ==, MW_EDGE_ACTIVE);
  g_assert_cmpint (mw_mesh_fixture_find_edge (july, "a", "b")->state, ==, MW_EDGE_REJECTED);
  g_assert_cmpint (mw_mesh_fixture_find_edge (july, "b", "a")->state, ==, MW_EDGE_REJECTED);
  g_assert_nonnull (mw_mesh_fixture_find_edge (july, "a", "late"));
  g_assert_cmpuint (g_strv_length (caveats), ==, 2);
}

/* The demo mesh: everything but its history. */
static MwMesh *
open_demo (MwDocument **history,
           gint64       now)
{
  g_autofree char *folder = g_build_filename (g_getenv ("MESHWRIGHT_DATADIR"), "demo", NULL);
  g_autoptr(GPtrArray) paths = mw_corpus_list (folder);
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autofree char *name = g_path_get_basename (path);
      g_autoptr(GBytes) bytes = mw_corpus_read (path);
      g_autoptr(MwDocument) document = mw_document_new (bytes, NULL);

      g_assert_nonnull (document);
      if (mw_history_is_history (mw_document_get_root (document)))
        *history = mw_document_ref (document);
      else
        g_ptr_array_add (inputs, mw_mesh_input_new (document, MW_KIND_UNKNOWN, name));
    }

  return mw_mesh_new_at (inputs, now);
}

/* A second way to the same answer: the last event up to a time for each subject,
 * by the texts of the feed alone. */
static GHashTable *
list_last (const MwNode *root,
           const char   *noun,
           const char   *time)
{
  GHashTable *last = g_hash_table_new (g_str_hash, g_str_equal);
  const MwNode *events = mw_node_get_member (root, "events");

  for (const MwNode *event = mw_node_get_first (events); event != NULL; event = mw_node_get_next (event))
    {
      const char *type = strrchr (mw_node_get_member_text (event, "type"), '.') + 1;
      const char *verb = type + strlen (noun);

      if (!g_str_has_prefix (type, noun) || strcmp (mw_node_get_member_text (event, "time"), time) > 0)
        continue;
      if (g_str_equal (verb, "DeletedEvent") || g_str_equal (verb, "DeactivatedEvent"))
        g_hash_table_remove (last, mw_node_get_member_text (event, "subject"));
      else
        g_hash_table_insert (last, (gpointer) mw_node_get_member_text (event, "subject"), (gpointer) verb);
    }

  return last;
}

static guint
count_there (MwMesh *mesh)
{
  guint n, n_there = 0;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);

  for (guint i = 0; i < n; i++)
    n_there += !products[i].is_ghost;

  return n_there;
}

static void
check_demo (MwMesh     *now,
            MwHistory  *history,
            MwDocument *feed,
            const char *time)
{
  g_autoptr(GDateTime) date = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr(MwMesh) past = mw_mesh_new_past (now, history, g_date_time_to_unix (date));
  g_autoptr(GHashTable) products = list_last (mw_document_get_root (feed), "DataProduct", time);
  g_autoptr(GHashTable) agreements = list_last (mw_document_get_root (feed), "Access", time);
  guint n, n_in_force = 0;
  const MwAgreement *facts = mw_mesh_get_agreements (past, &n);
  GHashTableIter iter;
  gpointer id, verb;

  mw_mesh_fixture_check (past);
  g_test_message ("%s: %u products, %u agreements", time, count_there (past), n);
  g_assert_cmpuint (count_there (past), ==, g_hash_table_size (products));
  g_hash_table_iter_init (&iter, products);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_assert_false (mw_mesh_fixture_find_product (past, id)->is_ghost);

  /* A document of today keeps its word after its last day. */
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (facts[i].status, "approved") == 0 && facts[i].state != MW_EDGE_REJECTED)
      n_in_force++;
  g_hash_table_iter_init (&iter, agreements);
  while (g_hash_table_iter_next (&iter, &id, &verb))
    if (!g_str_equal (verb, "ApprovedEvent"))
      g_hash_table_iter_remove (&iter);
  g_assert_cmpuint (n_in_force, ==, g_hash_table_size (agreements));
}

static void
test_the_demo_mesh_two_years_back (void)
{
  MwDocument *feed = NULL;
  g_autoptr(GPtrArray) documents = g_ptr_array_new ();
  g_autoptr(MwHistory) history = NULL;
  g_autoptr(MwMesh) now = NULL;
  guint n;

  /* Noon of the day after its last event. */
  now = open_demo (&feed, 1795435200);
  g_assert_nonnull (feed);
  g_ptr_array_add (documents, feed);
  history = mw_history_new (documents);
  mw_history_get_events (history, &n);
  g_assert_cmpuint (n, ==, mw_node_get_n_children (mw_node_get_member (mw_document_get_root (feed), "events")));

  check_demo (now, history, feed, "2024-11-04T08:00:00Z");
  check_demo (now, history, feed, "2025-03-01T00:00:00Z");
  check_demo (now, history, feed, "2025-08-29T12:00:00Z");
  check_demo (now, history, feed, "2026-04-01T00:00:00Z");
  check_demo (now, history, feed, "2026-11-22T23:00:00Z");

  mw_document_unref (feed);
}

static void
test_at_the_end_it_is_the_mesh_of_today (void)
{
  MwDocument *feed = NULL;
  g_autoptr(GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_document_unref);
  g_autoptr(MwHistory) history = NULL;
  g_autoptr(MwMesh) now = open_demo (&feed, 1795435200);
  g_autoptr(MwMesh) past = NULL;
  guint n_edges, n;

  g_ptr_array_add (documents, feed);
  history = mw_history_new (documents);
  past = mw_mesh_new_past (now, history, 1795435200);

  g_assert_cmpuint (count_products (past), ==, count_products (now));
  mw_mesh_get_edges (now, &n_edges);
  mw_mesh_get_edges (past, &n);
  g_assert_cmpuint (n, ==, n_edges);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (mw_mesh_get_edges (past, NULL)[i].state, ==, mw_mesh_get_edges (now, NULL)[i].state);
}

/* Half of the products of a large mesh were not there yet, the rest had another status. */
static void
test_large_meshes (void)
{
  g_autoptr(MwMesh) now = mw_test_mesh_new (10000, 3);
  g_autoptr(GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_document_unref);
  g_autoptr(GString) events = g_string_new ("[");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(MwHistory) history = NULL;
  g_autoptr(MwMesh) past = NULL;
  const MwProduct *products = mw_mesh_get_products (now, NULL);
  guint n_there = 0;

  for (guint i = 0; i < 10000; i++)
    {
      g_string_append_printf (events, "%s{\"id\":\"c%u\",\"type\":\"DataProductCreatedEvent\",\"subject\":\"%s\","
                              "\"time\":\"2026-%s-01T00:00:00Z\",\"data\":{\"status\":\"proposed\"}}",
                              i > 0 ? "," : "", i, products[i].id, i % 2 == 0 ? "01" : "06");
      g_string_append_printf (events, ",{\"id\":\"u%u\",\"type\":\"DataProductUpdatedEvent\",\"subject\":\"%s\","
                              "\"time\":\"2026-07-01T00:00:00Z\",\"data\":{\"status\":\"active\"}}", i, products[i].id);
    }
  g_string_append_c (events, ']');

  bytes = g_string_free_to_bytes (g_steal_pointer (&events));
  g_ptr_array_add (documents, mw_document_new_bulk (bytes, NULL));
  history = mw_history_new (documents);
  past = mw_mesh_new_past (now, history, get_month (4));
  mw_mesh_fixture_check (past);
  products = mw_mesh_get_products (past, NULL);
  for (guint i = 0; i < count_products (past); i++)
    if (!products[i].is_ghost)
      {
        n_there++;
        g_assert_cmpstr (products[i].status, ==, "proposed");
      }
  g_assert_cmpuint (n_there, ==, 5000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/events-are-read", test_events_are_read);
  g_test_add_func ("/history/what-is-no-event-is-left-out", test_what_is_no_event_is_left_out);
  g_test_add_func ("/history/nonsense-in-events-does-no-harm", test_nonsense_in_events_does_no_harm);
  g_test_add_func ("/history/what-came-later-is-not-there", test_what_came_later_is_not_there);
  g_test_add_func ("/history/what-was-deleted-since-is-there", test_what_was_deleted_since_is_there);
  g_test_add_func ("/history/facts-are-as-they-were", test_facts_are_as_they_were);
  g_test_add_func ("/history/ports-are-as-they-were", test_ports_are_as_they_were);
  g_test_add_func ("/history/what-was-not-there-yet-is-no-ghost", test_what_was_not_there_yet_is_no_ghost);
  g_test_add_func ("/history/agreements-stand-where-they-stood", test_agreements_stand_where_they_stood);
  g_test_add_func ("/history/without-a-feed-dates-tell", test_without_a_feed_dates_tell);
  g_test_add_func ("/history/the-demo-mesh-two-years-back", test_the_demo_mesh_two_years_back);
  g_test_add_func ("/history/at-the-end-it-is-the-mesh-of-today", test_at_the_end_it_is_the_mesh_of_today);
  g_test_add_func ("/history/large-meshes", test_large_meshes);

  return g_test_run ();
}

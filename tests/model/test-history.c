/* test-history.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "model/mw-history.h"
#include "model/mw-mesh-fixture.h"

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

  return g_test_run ();
}

/* mw-test-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-words.h"

const char * const mw_test_areas[MW_TEST_N_AREAS] = {
  "Music", "Podcasts", "Audiobooks", "Advertising", "Subscriptions",
  "Payments", "Royalties", "Artists", "Listeners", "Recommendations",
  "Search", "Playlists", "Concerts", "Merchandise", "Devices",
  "Licensing", "Labels", "Creators", "Messaging", "Support",
  "Finance", "Fraud", "Partners", "Radio", "Video",
};

const char * const mw_test_functions[MW_TEST_N_FUNCTIONS] = {
  "Catalogue", "Operations", "Insights", "Delivery", "Quality",
  "Growth", "Reporting", "Planning", "Engagement", "Onboarding",
  "Compliance", "Pricing", "Forecasting", "Experiments", "Retention",
  "Content", "Settlement", "Localisation", "Safety", "Discovery",
  "Trends", "Contracts", "Campaigns", "Rights", "Telemetry",
};

const char * const mw_test_subjects[MW_TEST_N_SUBJECTS] = {
  "Sessions", "Plays", "Skips", "Follows", "Likes", "Shares",
  "Downloads", "Streams", "Impressions", "Clicks", "Orders", "Invoices",
  "Refunds", "Renewals", "Trials", "Cancellations", "Accounts", "Profiles",
  "Consents", "Preferences", "Tracks", "Episodes", "Albums", "Shows",
  "Chapters", "Queues", "Ratings", "Reviews", "Comments", "Alerts",
  "Tickets", "Payouts", "Claims", "Budgets", "Bookings", "Searches",
};

const char * const mw_test_aspects[MW_TEST_N_ASPECTS] = {
  "Events", "History", "Summary", "Snapshot", "Master", "Index",
  "Features", "Scores", "Segments", "Funnel", "Cohorts", "Attribution",
  "Forecast", "Anomalies", "Ledger", "Balance", "Audit Trail", "Metrics",
  "Benchmarks", "Dimensions", "Changes", "Exceptions", "Lifetime Value", "Reach",
};

const char * const mw_test_qualifiers[MW_TEST_N_QUALIFIERS] = {
  "", "Daily", "Hourly", "Weekly", "Monthly", "by Country",
  "by Device", "by Plan", "Europe", "Americas", "Asia Pacific", "Real Time",
};

const char * const mw_test_people[MW_TEST_N_PEOPLE] = {
  "Amara Okafor", "Bruno Keller", "Chiara Rossi", "Dmitri Volkov", "Elif Demir", "Farid Haddad",
  "Greta Lindholm", "Hiro Tanaka", "Ines Duarte", "Jonas Weber", "Kavya Nair", "Liam Byrne",
  "Mei Chen", "Nadia Benali", "Oskar Nowak", "Priya Raman", "Quentin Moreau", "Rosa Alvarez",
  "Samuel Adeyemi", "Tess de Vries", "Umar Siddiqui", "Vera Horvat", "Wanjiru Mwangi", "Yusuf Kaya",
};

const MwTestColumn mw_test_columns[MW_TEST_N_COLUMNS] = {
  { "event_time", "timestamp", "timestamptz", "When it happened, in UTC", "internal" },
  { "user_id", "string", "uuid", "Who it is about, under the shared identifier of users", "confidential" },
  { "account_id", "string", "uuid", "The account that pays", "confidential" },
  { "country_code", "string", "char(2)", "Country after ISO 3166-1", "public" },
  { "currency", "string", "char(3)", "Currency after ISO 4217", "public" },
  { "amount", "number", "numeric(18,4)", "Amount in the currency beside it", "internal" },
  { "quantity", "integer", "bigint", "How many", "internal" },
  { "status", "string", "varchar(32)", "State in the life of the record", "internal" },
  { "created_at", "timestamp", "timestamptz", "When the record was made", "internal" },
  { "updated_at", "timestamp", "timestamptz", "When the record last changed", "internal" },
  { "valid_from", "date", "date", "First day on which it holds", "internal" },
  { "valid_to", "date", "date", "Last day on which it holds", "internal" },
  { "title", "string", "varchar(256)", "Title as it is shown", "public" },
  { "language", "string", "varchar(8)", "Language after BCP 47", "public" },
  { "duration_ms", "integer", "bigint", "Length in milliseconds", "internal" },
  { "position_ms", "integer", "bigint", "Place in the recording, in milliseconds", "internal" },
  { "device_type", "string", "varchar(32)", "Kind of device it was played on", "internal" },
  { "platform", "string", "varchar(32)", "Operating system of the device", "internal" },
  { "app_version", "string", "varchar(16)", "Version of the application", "internal" },
  { "session_id", "string", "uuid", "Listening session it belongs to", "internal" },
  { "track_id", "string", "varchar(22)", "Recording, under the shared identifier of recordings", "public" },
  { "episode_id", "string", "varchar(22)", "Episode of a show", "public" },
  { "artist_id", "string", "varchar(22)", "Artist, under the shared identifier of artists", "public" },
  { "label_id", "string", "varchar(22)", "Label that owns the recording", "internal" },
  { "isrc", "string", "char(12)", "International Standard Recording Code", "public" },
  { "genre", "string", "varchar(64)", "Main genre", "public" },
  { "plan", "string", "varchar(32)", "Subscription plan", "internal" },
  { "campaign_id", "string", "uuid", "Advertising campaign", "internal" },
  { "advertiser", "string", "varchar(128)", "Who pays for the campaign", "internal" },
  { "impressions", "integer", "bigint", "How often it was shown", "internal" },
  { "clicks", "integer", "bigint", "How often it was followed", "internal" },
  { "conversion_rate", "number", "double precision", "Share of clicks that led to an order", "internal" },
  { "revenue", "number", "numeric(18,4)", "Revenue before tax", "confidential" },
  { "cost", "number", "numeric(18,4)", "Cost before tax", "confidential" },
  { "tax_rate", "number", "numeric(5,4)", "Tax rate that applied", "internal" },
  { "email", "string", "varchar(254)", "Mail address", "restricted" },
  { "birth_year", "integer", "smallint", "Year of birth", "restricted" },
  { "postal_code", "string", "varchar(16)", "Postal code", "restricted" },
  { "ip_address", "string", "inet", "Address that the request came from", "restricted" },
  { "consent", "boolean", "boolean", "Whether the person agreed to it", "confidential" },
  { "segment", "string", "varchar(64)", "Segment that a model put it in", "internal" },
  { "score", "number", "double precision", "Score of the model, 0 to 1", "internal" },
  { "model_version", "string", "varchar(32)", "Version of the model", "internal" },
  { "experiment", "string", "varchar(64)", "Experiment that was running", "internal" },
  { "variant", "string", "varchar(32)", "Variant that was shown", "internal" },
  { "rank", "integer", "integer", "Place in the list that was shown", "internal" },
  { "query_text", "string", "text", "What was searched for", "confidential" },
  { "result_count", "integer", "integer", "How many results there were", "internal" },
  { "is_premium", "boolean", "boolean", "Whether a paid plan was active", "internal" },
  { "is_offline", "boolean", "boolean", "Whether there was no connection", "internal" },
  { "territory", "string", "varchar(8)", "Territory that the rights are for", "internal" },
  { "share", "number", "numeric(9,6)", "Part of the whole, 0 to 1", "internal" },
  { "period_start", "date", "date", "First day of the period", "internal" },
  { "period_end", "date", "date", "Last day of the period", "internal" },
  { "payee_id", "string", "uuid", "Who is paid", "confidential" },
  { "iban", "string", "varchar(34)", "International bank account number", "restricted" },
  { "invoice_number", "string", "varchar(32)", "Number of the invoice", "confidential" },
  { "reason", "string", "varchar(128)", "Reason that was given", "internal" },
  { "channel", "string", "varchar(32)", "Where the contact took place", "internal" },
  { "rating", "integer", "smallint", "One to five stars", "internal" },
  { "source_system", "string", "varchar(64)", "System that the record comes from", "internal" },
};

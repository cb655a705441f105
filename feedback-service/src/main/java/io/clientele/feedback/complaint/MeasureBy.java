package io.clientele.feedback.complaint;

/** What cases are put together by. */
enum MeasureBy {
  TOTAL("''"),
  TIER("value_tier"),
  ASPECT("aspect"),
  PRIORITY("lower(priority)"),
  SEVERITY("lower(severity)"),
  CHANNEL("channel"),
  DAY("to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD')"),
  WEEK("to_char(date_trunc('week', opened_at at time zone 'UTC'), 'YYYY-MM-DD')"),
  MONTH("to_char(opened_at at time zone 'UTC', 'YYYY-MM')");

  private final String sql;

  MeasureBy(String sql) {
    this.sql = sql;
  }

  /** The expression over a row. */
  String sql() {
    return sql;
  }
}

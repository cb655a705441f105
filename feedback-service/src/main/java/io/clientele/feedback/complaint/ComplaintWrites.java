package io.clientele.feedback.complaint;

import static io.clientele.feedback.complaint.ComplaintRows.micros;
import static io.clientele.feedback.complaint.ComplaintRows.sql;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes cases and what happened to them, within the caller's transaction. */
@ApplicationScoped
class ComplaintWrites {

  private static final String INSERT =
      """
      insert into complaint (complaint_id, source, message_id, digest, customer_id, order_id,
          feedback_source, feedback_id, aspect, channel, text, opened_at, state, severity,
          severity_given, priority, priority_points, reasons, value_tier, churn_risk, promise,
          assignee, solution, times_reopened, response_target, resolution_target, clock_shown,
          clock_since, escalated, escalation_level, response_due_at, resolution_due_at, escalate_at,
          rating, version)
      values ($1, $2, $3, decode($4, 'hex'), $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
          $17, $18, $19, $20, $21, $22, '', 0, $23, $24, $25, $26, '{}', 0, $27, $28, $29, 0, 1)
      on conflict (source, message_id) do nothing
      """;

  private static final String UPDATE =
      """
      update complaint set state = $2, assignee = $3, solution = $4, times_reopened = $5,
          clock_shown = $6, clock_since = $7, responded_at = $8, responded_after = $9,
          resolved_at = $10, escalated = $11, escalation_level = $12, response_due_at = $13,
          resolution_due_at = $14, escalate_at = $15, follow_up_at = $16, solved = $17,
          rating = $18, version = $19
      where complaint_id = $1
      """;

  private static final String EVENTS =
      """
      insert into complaint_event (complaint_id, customer_id, kind, at, done_by, from_state,
          to_state, detail, request_id)
      select $1, $2, e.kind, e.at, e.done_by, e.from_state, e.to_state, e.detail,
          case e.place when 1 then $3 else '' end
      from unnest($4::text[], $5::timestamptz[], $6::text[], $7::text[], $8::text[], $9::text[])
        with ordinality as e(kind, at, done_by, from_state, to_state, detail, place)
      order by e.place
      """;

  /**
   * Stores a new case.
   *
   * @param digest of what was told, in hexadecimal
   * @return false where there is one of the same source and message
   */
  Uni<Boolean> insert(SqlConnection connection, Complaint complaint, String digest) {
    Report report = complaint.report();
    Assessment assessment = complaint.assessment();
    Timing timing = complaint.timing();
    Tuple row = Tuple.of(complaint.id(), report.source(), report.messageId(), digest);
    row.addValue(report.customerId()).addValue(report.orderId());
    row.addValue(report.feedbackSource()).addValue(report.feedbackId());
    row.addValue(report.aspect()).addValue(report.channel()).addValue(report.text());
    row.addValue(sql(report.openedAt())).addValue(complaint.state().name());
    row.addValue(assessment.severity().name()).addValue(assessment.severityGiven());
    row.addValue(assessment.priority().name()).addValue(assessment.points());
    row.addValue(ComplaintRows.json(assessment.reasons()));
    row.addValue(assessment.valueTier()).addValue(assessment.churnRisk());
    row.addValue(complaint.promise()).addValue(complaint.assignee());
    row.addValue(micros(timing.target().firstResponse()));
    row.addValue(micros(timing.target().resolution()));
    row.addValue(micros(timing.clock().shown())).addValue(sql(timing.clock().since()));
    row.addValue(sql(timing.due().response())).addValue(sql(timing.due().resolution()));
    row.addValue(sql(timing.due().escalation()));
    return connection.preparedQuery(INSERT).execute(row).map(rows -> rows.rowCount() == 1);
  }

  /** Writes a changed case, which is held. */
  Uni<Void> update(SqlConnection connection, Complaint complaint) {
    Timing timing = complaint.timing();
    FollowUp followUp = complaint.followUp();
    Tuple row = Tuple.of(complaint.id(), complaint.state().name(), complaint.assignee());
    row.addValue(complaint.solution()).addValue(complaint.timesReopened());
    row.addValue(micros(timing.clock().shown())).addValue(sql(timing.clock().since()));
    row.addValue(sql(timing.respondedAt())).addValue(micros(timing.respondedAfter()));
    row.addValue(sql(timing.resolvedAt()));
    row.addValue(timing.escalated().toArray(String[]::new)).addValue(timing.level());
    row.addValue(sql(timing.due().response())).addValue(sql(timing.due().resolution()));
    row.addValue(sql(timing.due().escalation()));
    row.addValue(followUp == null ? null : sql(followUp.at()));
    row.addValue(followUp == null ? null : followUp.solved());
    row.addValue(followUp == null ? 0.0 : followUp.rating()).addValue(complaint.version());
    return connection.preparedQuery(UPDATE).execute(row).replaceWithVoid();
  }

  /**
   * Adds to the history of a case.
   *
   * @param requestId the request that did it, kept with the first; empty: not to be told
   */
  Uni<Void> note(
      SqlConnection connection,
      Complaint complaint,
      List<ComplaintEvent> events,
      String requestId) {
    if (events.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Tuple row = Tuple.of(complaint.id(), complaint.report().customerId(), requestId);
    row.addValue(texts(events, event -> event.kind().name()));
    row.addValue(events.stream().map(event -> sql(event.at())).toArray(OffsetDateTime[]::new));
    row.addValue(texts(events, ComplaintEvent::by));
    row.addValue(texts(events, event -> name(event.from())));
    row.addValue(texts(events, event -> name(event.to())));
    row.addValue(texts(events, ComplaintEvent::detail));
    return connection.preparedQuery(EVENTS).execute(row).replaceWithVoid();
  }

  private static String name(@Nullable ComplaintState state) {
    return state == null ? "" : state.name();
  }

  private static String[] texts(
      List<ComplaintEvent> events, Function<ComplaintEvent, String> text) {
    return events.stream().map(text).toArray(String[]::new);
  }
}

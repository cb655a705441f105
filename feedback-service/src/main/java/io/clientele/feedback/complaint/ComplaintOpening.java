package io.clientele.feedback.complaint;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.feedback.change.ChangeLog;
import io.clientele.feedback.classification.TextClassification;
import io.clientele.feedback.complaint.ComplaintEvent.Kind;
import io.clientele.feedback.erasure.Tombstones;
import io.clientele.feedback.promise.ServiceTable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens cases. */
@ApplicationScoped
class ComplaintOpening {

  private final Pool pool;
  private final Tombstones tombstones;
  private final ComplaintReads reads;
  private final ComplaintWrites writes;
  private final ChangeLog log;
  private final StandingGrpc standings;
  private final TextClassification classification;
  private final ServiceTable table;

  ComplaintOpening(
      Pool pool,
      Tombstones tombstones,
      ComplaintReads reads,
      ComplaintWrites writes,
      ChangeLog log,
      StandingGrpc standings,
      TextClassification classification,
      ServiceTable table) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.reads = reads;
    this.writes = writes;
    this.log = log;
    this.standings = standings;
    this.classification = classification;
    this.table = table;
  }

  /**
   * Opens a case; a repeat answers with it as it stands now. Reads the text, so call it from a
   * worker thread.
   *
   * @throws ClienteleException CONTENT_CONFLICT, CUSTOMER_ERASED
   */
  Uni<Complaint> open(NewComplaint told, Instant now) {
    Report report = told.report();
    double negative = told.severity() == null ? negative(report.text()) : 0;
    return reads
        .told(pool, report.source(), report.messageId())
        .chain(before ->
            before.isPresent()
                ? Uni.createFrom().item(repeated(before, told.digest()))
                : standings
                    .of(report.customerId())
                    .map(standing -> judged(told, standing, negative))
                    .chain(complaint ->
                        pool.withTransaction(connection ->
                            tombstones
                                .holdOff(connection)
                                .chain(() -> store(connection, complaint, told, now)))));
  }

  /** A new case of what somebody told; not stored yet. */
  Complaint judged(NewComplaint told, Standing standing, double negative) {
    String id = "cmp_" + UUID.randomUUID().toString().replace("-", "");
    return Judging.opened(id, told, standing, negative, table);
  }

  private double negative(String text) {
    return classification.classify(List.of(text)).getFirst().negative();
  }

  /** Stores a new case while erasures are held off; what stands there where it is a repeat. */
  Uni<Complaint> store(
      SqlConnection connection, Complaint complaint, NewComplaint told, Instant now) {
    Report report = complaint.report();
    return reads
        .checkNotErased(connection, report.customerId())
        .chain(() -> writes.insert(connection, complaint, told.digest()))
        .chain(fresh ->
            fresh
                ? noted(connection, complaint, told, now)
                : reads
                    .told(connection, report.source(), report.messageId())
                    .map(before -> repeated(before, told.digest())));
  }

  private Uni<Complaint> noted(
      SqlConnection connection, Complaint complaint, NewComplaint told, Instant now) {
    ComplaintEvent opened =
        new ComplaintEvent(Kind.OPENED, now, told.by(), null, ComplaintState.OPEN, "");
    return writes
        .note(connection, complaint, List.of(opened), "")
        .chain(() ->
            log.append(connection, List.of(ComplaintNews.of(complaint, plan(complaint), now))))
        .replaceWith(complaint);
  }

  private Plan plan(Complaint complaint) {
    return Plan.of(table, complaint.promise(), complaint.assessment().valueTier());
  }

  private static Complaint repeated(Optional<ComplaintReads.Told> before, String digest) {
    ComplaintReads.Told told = before.orElseThrow();
    if (!told.digest().equals(digest)) {
      throw new ClienteleException(
          ErrorCode.CONTENT_CONFLICT,
          "message_id",
          "message_id was used before with other content; open another complaint under an id of its"
              + " own");
    }
    return told.complaint();
  }
}

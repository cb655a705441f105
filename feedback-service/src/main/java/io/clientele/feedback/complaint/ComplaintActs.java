package io.clientele.feedback.complaint;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.feedback.change.ChangeLog;
import io.clientele.feedback.erasure.Tombstones;
import io.clientele.feedback.promise.ServiceTable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What agents do with cases. */
@ApplicationScoped
class ComplaintActs {

  private final Pool pool;
  private final Tombstones tombstones;
  private final ComplaintReads reads;
  private final ComplaintWrites writes;
  private final ChangeLog log;
  private final ServiceTable table;

  ComplaintActs(
      Pool pool,
      Tombstones tombstones,
      ComplaintReads reads,
      ComplaintWrites writes,
      ChangeLog log,
      ServiceTable table) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.reads = reads;
    this.writes = writes;
    this.log = log;
    this.table = table;
  }

  /**
   * Which version somebody acts on.
   *
   * @param etag of the version; empty: whichever
   * @param requestId names the request, so that a repeat changes nothing; empty: not to be told
   */
  record Upon(String complaintId, String etag, String requestId) {

    Upon {
      Said.optionalName("request_id", requestId);
      Said.name("complaint_id", complaintId);
    }
  }

  /**
   * Acts on a case.
   *
   * @throws ClienteleException COMPLAINT_NOT_FOUND, CUSTOMER_ERASED, WRONG_STATE where the act does
   *     not fit its state or version
   */
  Uni<Complaint> act(Upon upon, Act act, Instant now) {
    return pool.withTransaction(connection ->
        tombstones
            .holdOff(connection)
            .chain(() -> reads.hold(connection, upon.complaintId()))
            .chain(complaint ->
                reads
                    .done(connection, complaint.id(), upon.requestId())
                    .chain(done ->
                        done
                            ? Uni.createFrom().item(complaint)
                            : act(connection, complaint, upon, act, now))));
  }

  private Uni<Complaint> act(
      SqlConnection connection, Complaint complaint, Upon upon, Act act, Instant now) {
    if (!upon.etag().isEmpty() && !upon.etag().equals(complaint.etag())) {
      throw Said.wrong("etag", "the complaint was changed meanwhile; read it again");
    }
    Plan plan = Plan.of(table, complaint.promise(), complaint.assessment().valueTier());
    Course.Turn turn = Course.after(complaint, act, plan, now);
    return turn.events().isEmpty()
        ? Uni.createFrom().item(complaint)
        : save(connection, complaint, turn, plan, upon.requestId(), now);
  }

  private Uni<Complaint> save(
      SqlConnection connection,
      Complaint before,
      Course.Turn turn,
      Plan plan,
      String requestId,
      Instant now) {
    Complaint after = turn.complaint();
    boolean moved =
        before.state() != after.state() || !Objects.equals(before.followUp(), after.followUp());
    return writes
        .update(connection, after)
        .chain(() -> writes.note(connection, after, turn.events(), requestId))
        .chain(() ->
            moved
                ? log.append(connection, List.of(ComplaintNews.of(after, plan, now)))
                : Uni.createFrom().voidItem())
        .replaceWith(after);
  }
}

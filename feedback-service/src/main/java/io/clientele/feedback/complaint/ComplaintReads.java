package io.clientele.feedback.complaint;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.feedback.erasure.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads cases. */
@ApplicationScoped
class ComplaintReads {

  private static final String BY_ID = "select * from complaint where complaint_id = $1";

  private static final String WAS_ERASED =
      "select exists (select from erased_complaint where hash = customer_hash($1))";

  private static final String BY_MESSAGE =
      """
      select *, encode(digest, 'hex') as told from complaint where source = $1 and message_id = $2
      """;

  private static final String IS_ERASED = "select " + Tombstones.ERASED.formatted("$1::text");

  private static final String HISTORY =
      "select * from complaint_event where complaint_id = $1 order by seq";

  private static final String OF_REQUEST =
      """
      select exists (
        select from complaint_event where complaint_id = $1 and request_id = $2 and $2 <> '')
      """;

  /** What stands under a message. */
  record Told(Complaint complaint, String digest) {}

  /**
   * A case.
   *
   * @throws ClienteleException COMPLAINT_NOT_FOUND, CUSTOMER_ERASED
   */
  Uni<Complaint> find(SqlClient client, String id) {
    return one(client, BY_ID, id);
  }

  /** The same, held until the transaction ends. */
  Uni<Complaint> hold(SqlConnection connection, String id) {
    return one(connection, BY_ID + " for update", id)
        .call(complaint -> checkNotErased(connection, complaint.report().customerId()));
  }

  private static Uni<Complaint> one(SqlClient client, String sql, String id) {
    return client
        .preparedQuery(sql)
        .execute(Tuple.of(id))
        .chain(rows ->
            rows.size() == 1
                ? Uni.createFrom().item(ComplaintRows.complaint(rows.iterator().next()))
                : missing(client, id));
  }

  private static Uni<Complaint> missing(SqlClient client, String id) {
    return client
        .preparedQuery(WAS_ERASED)
        .execute(Tuple.of(id))
        .chain(rows ->
            Uni.createFrom()
                .failure(
                    rows.iterator().next().getBoolean(0)
                        ? new ClienteleException(
                            ErrorCode.CUSTOMER_ERASED,
                            "complaint_id",
                            "the case went with its customer, who was erased for good")
                        : new ClienteleException(
                            ErrorCode.COMPLAINT_NOT_FOUND,
                            "complaint_id",
                            "there is no such complaint")));
  }

  /**
   * Lets nothing be written of who was erased; erasures are held off.
   *
   * @throws ClienteleException CUSTOMER_ERASED
   */
  Uni<Void> checkNotErased(SqlConnection connection, String customerId) {
    return connection
        .preparedQuery(IS_ERASED)
        .execute(Tuple.of(customerId))
        .invoke(rows -> {
          if (rows.iterator().next().getBoolean(0)) {
            throw new ClienteleException(
                ErrorCode.CUSTOMER_ERASED,
                "customer_id",
                "this customer was erased for good; who comes back is a new customer with another"
                    + " id");
          }
        })
        .replaceWithVoid();
  }

  /** What was opened by a message. */
  Uni<Optional<Told>> told(SqlClient client, String source, String messageId) {
    return client
        .preparedQuery(BY_MESSAGE)
        .execute(Tuple.of(source, messageId))
        .map(rows ->
            rows.size() == 0
                ? Optional.empty()
                : Optional.of(
                    new Told(
                        ComplaintRows.complaint(rows.iterator().next()),
                        rows.iterator().next().getString("told"))));
  }

  /** Whether a request did something with a case. */
  Uni<Boolean> done(SqlConnection connection, String id, String requestId) {
    return connection
        .preparedQuery(OF_REQUEST)
        .execute(Tuple.of(id, requestId))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** What happened to a case, the oldest first. */
  Uni<List<ComplaintEvent>> history(SqlClient client, String id) {
    return client
        .preparedQuery(HISTORY)
        .execute(Tuple.of(id))
        .map(rows -> {
          List<ComplaintEvent> events = new ArrayList<>(rows.size());
          rows.forEach(row -> events.add(ComplaintRows.event(row)));
          return events;
        });
  }

  /** Up to {@code size} cases after a place, in the order of the queue. */
  Uni<List<Complaint>> list(
      SqlClient client, ComplaintQuery query, @Nullable ComplaintPlace after, int size) {
    Statement statement = new Statement(query);
    if (after != null) {
      Instant due = after.dueAt();
      String dueAt =
          due == null
              ? "'infinity'::timestamptz"
              : statement.value(ComplaintRows.sql(due)) + "::timestamptz";
      statement.where(
          "(due_at, complaint_id) > (%s, %s::text)".formatted(dueAt, statement.value(after.id())));
    }
    String sql =
        "select *"
            + statement.from()
            + " order by due_at, complaint_id limit "
            + statement.value(size);
    return client.preparedQuery(sql).execute(statement.values).map(ComplaintRows::all);
  }

  /** How many there are in all. */
  Uni<Long> count(SqlClient client, ComplaintQuery query) {
    Statement statement = new Statement(query);
    return client
        .preparedQuery("select count(*)" + statement.from())
        .execute(statement.values)
        .map(rows -> rows.iterator().next().getLong(0));
  }

  private static final class Statement {

    private final List<String> conditions = new ArrayList<>();
    private final Tuple values = Tuple.tuple();

    Statement(ComplaintQuery query) {
      if (query.states().isEmpty()) {
        where("state not in ('RESOLVED', 'CLOSED')");
      } else {
        where("state = any(" + names(query.states()) + "::text[])");
      }
      if (!query.priorities().isEmpty()) {
        where("priority = any(" + names(query.priorities()) + "::text[])");
      }
      if (query.unassigned() || !query.assignee().isEmpty()) {
        where("assignee = " + value(query.assignee()));
      }
      if (!query.customerIds().isEmpty()) {
        where(
            "customer_id = any(" + value(query.customerIds().toArray(String[]::new)) + "::text[])");
      }
      Instant dueBefore = query.dueBefore();
      if (dueBefore != null) {
        where("due_at < " + value(ComplaintRows.sql(dueBefore)));
      }
    }

    private String names(Iterable<? extends Enum<?>> constants) {
      List<String> names = new ArrayList<>();
      constants.forEach(one -> names.add(one.name()));
      return value(names.toArray(String[]::new));
    }

    void where(String condition) {
      conditions.add(condition);
    }

    String value(@Nullable Object value) {
      values.addValue(value);
      return "$" + values.size();
    }

    String from() {
      return " from complaint where " + String.join(" and ", conditions);
    }
  }
}

package io.clientele.feedback.survey.invitation;

import io.clientele.feedback.erasure.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Keeps invitations. */
@ApplicationScoped
public class InvitationRepository {

  private static final String COLUMNS =
      """
      invitation_id, seq, survey_id, version, customer_id, order_id, invited_at, expires_at,
          opened_at, answered_at, declined_at
      """;

  private static final String INSERT =
      """
      insert into survey_invitation (invitation_id, survey_id, version, customer_id, order_id,
          request_id, invited_at, expires_at)
      select i.invitation_id, $1, $2, i.customer_id, $3, $4, $5, $6
      from unnest($7::uuid[], $8::text[]) as i(invitation_id, customer_id)
      """;

  // The latest of each customer that may keep somebody from being asked.
  private static final String STANDINGS =
      """
      select i.customer_id, %s as erased,
          (select max(invited_at) from survey_invitation v where v.customer_id = i.customer_id)
            as invited_at,
          (select max(declined_at) from survey_invitation v where v.customer_id = i.customer_id)
            as declined_at
      from unnest($1::text[]) as i(customer_id)
      """
          .formatted(Tombstones.ERASED.formatted("i.customer_id"));

  private static final String STATE =
      """
      case when answered_at is not null then 'ANSWERED'
          when declined_at is not null then 'DECLINED'
          when expires_at <= $2 then 'EXPIRED'
          when opened_at is not null then 'OPENED'
          else 'SENT' end
      """;

  private static final String LIST =
      "select "
          + COLUMNS
          + "from survey_invitation where survey_id = $1 and ($3 = '' or $3 = "
          + STATE
          + ") and seq < $4 order by seq desc limit $5";

  private static final String USABLE =
      "where invitation_id = $1 and answered_at is null and declined_at is null";

  private final Pool pool;

  InvitationRepository(Pool pool) {
    this.pool = pool;
  }

  /** Lets one who invites follow after the other, until the transaction ends. */
  Uni<Void> lock(SqlConnection connection) {
    return connection
        .query("select pg_advisory_xact_lock(hashtextextended('clientele.survey.invitations', 0))")
        .execute()
        .replaceWithVoid();
  }

  /** What may keep customers from being asked, in the order of the ids. */
  Uni<List<Standing>> standings(SqlConnection connection, List<String> customerIds) {
    return connection
        .preparedQuery(STANDINGS)
        .execute(Tuple.of(customerIds.toArray(String[]::new)))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                    new Standing(
                        row.getString("customer_id"),
                        row.getBoolean("erased"),
                        time(row, "invited_at"),
                        time(row, "declined_at")))
                .toList());
  }

  /** Those whom a request has invited already. */
  Uni<List<Invitation>> ofRequest(SqlConnection connection, String surveyId, String requestId) {
    return connection
        .preparedQuery(
            "select "
                + COLUMNS
                + "from survey_invitation where survey_id = $1 and request_id = $2 and $2 <> ''")
        .execute(Tuple.of(surveyId, requestId))
        .map(InvitationRepository::list);
  }

  /** Keeps new invitations, which are alike but for their id and their customer. */
  Uni<Void> insert(SqlConnection connection, String requestId, List<Invitation> fresh) {
    if (fresh.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Invitation any = fresh.getFirst();
    return connection
        .preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addString(any.surveyId())
                .addInteger(any.version())
                .addString(any.orderId())
                .addString(requestId)
                .addOffsetDateTime(any.invitedAt().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(any.expiresAt().atOffset(ZoneOffset.UTC))
                .addArrayOfUUID(fresh.stream().map(Invitation::invitationId).toArray(UUID[]::new))
                .addArrayOfString(
                    fresh.stream().map(Invitation::customerId).toArray(String[]::new)))
        .replaceWithVoid();
  }

  /** An invitation. */
  public Uni<Optional<Invitation>> find(SqlClient client, UUID invitationId) {
    return client
        .preparedQuery("select " + COLUMNS + "from survey_invitation where invitation_id = $1")
        .execute(Tuple.of(invitationId))
        .map(rows -> list(rows).stream().findFirst());
  }

  /**
   * Invitations to a survey before one, the latest first.
   *
   * @param state empty: all
   */
  Uni<List<Invitation>> before(
      String surveyId, Optional<Invitation.State> state, long seq, int limit, Instant now) {
    return pool.preparedQuery(LIST)
        .execute(
            Tuple.of(
                surveyId,
                now.atOffset(ZoneOffset.UTC),
                state.map(Enum::name).orElse(""),
                seq,
                limit))
        .map(InvitationRepository::list);
  }

  /** Notes that a link was followed. */
  public Uni<Void> opened(UUID invitationId, Instant now) {
    return pool.preparedQuery(
            "update survey_invitation set opened_at = $2 where invitation_id = $1 and opened_at is null")
        .execute(Tuple.of(invitationId, now.atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  /** Uses an invitation up by an answer; false where it was used, or is gone. */
  public Uni<Boolean> answered(SqlConnection connection, UUID invitationId, Instant now) {
    return use(connection, "answered_at", invitationId, now);
  }

  /** Uses an invitation up by a refusal; false where it was used, or is gone. */
  public Uni<Boolean> declined(SqlConnection connection, UUID invitationId, Instant now) {
    return use(connection, "declined_at", invitationId, now);
  }

  private static Uni<Boolean> use(
      SqlConnection connection, String column, UUID invitationId, Instant now) {
    return connection
        .preparedQuery(
            "update survey_invitation set opened_at = coalesce(opened_at, $2), "
                + column
                + " = $2 "
                + USABLE)
        .execute(Tuple.of(invitationId, now.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount() == 1);
  }

  private static List<Invitation> list(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(InvitationRepository::invitation)
        .toList();
  }

  private static Invitation invitation(Row row) {
    return new Invitation(
        row.getUUID("invitation_id"),
        row.getLong("seq"),
        row.getString("survey_id"),
        row.getInteger("version"),
        row.getString("customer_id"),
        row.getString("order_id"),
        row.getOffsetDateTime("invited_at").toInstant(),
        row.getOffsetDateTime("expires_at").toInstant(),
        time(row, "opened_at"),
        time(row, "answered_at"),
        time(row, "declined_at"));
  }

  private static Optional<Instant> time(Row row, String column) {
    @Nullable OffsetDateTime time = row.getOffsetDateTime(column);
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }
}

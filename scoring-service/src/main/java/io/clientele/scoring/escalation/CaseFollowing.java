package io.clientele.scoring.escalation;

import io.clientele.scoring.task.CaseTaskWrites;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts a task on the list when a case is escalated: one for each case and level, however often it
 * is told. The task of a lower level ends with it, and that of a settled case ends.
 */
@ApplicationScoped
public class CaseFollowing {

  // Moves are stored before: one that a later one is known of says nothing any more.
  private static final String LATEST =
      """
      SELECT n.place::int, coalesce(m.person_id, n.customer_id) AS person
      FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) WITH ORDINALITY
          AS n (customer_id, source, id, revision, place)
        LEFT JOIN membership m ON m.customer_id = n.customer_id
      WHERE NOT EXISTS (SELECT FROM signal later
        WHERE later.source = n.source AND later.kind = 'COMPLAINT' AND later.id = n.id
          AND later.revision > n.revision)
      ORDER BY n.place
      """;

  private final EscalationTasks table;
  private final CaseTaskWrites tasks;

  CaseFollowing(EscalationTasks table, CaseTaskWrites tasks) {
    this.table = table;
    this.tasks = tasks;
  }

  /** Follows the moves of cases, which are stored, within the caller's transaction. */
  public Uni<Void> follow(SqlConnection connection, List<CaseMove> moves, Instant now) {
    List<CaseMove> escalated = moves.stream().filter(move -> move.level() > 0).toList();
    return escalated.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(LATEST)
            .execute(parameters(escalated))
            .chain(rows -> {
              List<CaseTaskWrites.Asked> asked = new ArrayList<>();
              List<String> over = new ArrayList<>();
              for (Row row : rows) {
                CaseMove move = escalated.get(row.getInteger(0) - 1);
                over.addAll(over(move));
                asked.addAll(asked(move, row.getString(1), now));
              }
              return tasks.end(connection, over).chain(() -> tasks.put(connection, asked, now));
            });
  }

  private static List<String> over(CaseMove move) {
    int first = move.settled() ? CaseMove.GREATEST_LEVEL + 1 : move.level();
    return IntStream.range(1, first).mapToObj(move::taskId).toList();
  }

  private List<CaseTaskWrites.Asked> asked(CaseMove move, String person, Instant now) {
    return move.settled()
        ? List.of()
        : table.of(move.level()).stream()
            .map(task ->
                new CaseTaskWrites.Asked(
                    move.taskId(move.level()), person, task.work(move), now.plus(task.dueAfter())))
            .toList();
  }

  private static Tuple parameters(List<CaseMove> moves) {
    return Tuple.of(
        moves.stream().map(CaseMove::customerId).toArray(String[]::new),
        moves.stream().map(CaseMove::source).toArray(String[]::new),
        moves.stream().map(CaseMove::complaintId).toArray(String[]::new),
        moves.stream().map(CaseMove::revision).toArray(Long[]::new));
  }
}

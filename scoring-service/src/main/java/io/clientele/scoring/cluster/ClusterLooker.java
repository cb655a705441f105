package io.clientele.scoring.cluster;

import io.clientele.scoring.look.Looker;
import io.clientele.scoring.look.Looking;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.transition.Cause;
import io.clientele.scoring.transition.LabelNow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The clusters in force as labels. */
@ApplicationScoped
class ClusterLooker implements Looker {

  static final String DIMENSION = "cluster";

  private static final String LABELLED =
      "SELECT person_id FROM label WHERE person_id > $1 AND dimension = 'cluster'"
          + " ORDER BY person_id LIMIT $2";

  private static final String OF =
      "SELECT person_id FROM label WHERE person_id = ANY ($1::text[]) AND dimension = 'cluster'";

  private final ClusterAssigning assigning;
  private final ClusteringInForce inForce;

  ClusterLooker(ClusterAssigning assigning, ClusteringInForce inForce) {
    this.assigning = assigning;
    this.inForce = inForce;
  }

  @Override
  public int place() {
    return 15;
  }

  @Override
  public boolean computes(String dimension) {
    return dimension.equals(DIMENSION);
  }

  @Override
  public Uni<Boolean> any(SqlConnection connection) {
    return inForce.load(connection).map(Optional::isPresent);
  }

  @Override
  public Uni<String> inForce(SqlClient connection) {
    return inForce.revision(connection);
  }

  @Override
  public Uni<List<LabelNow>> look(Moment moment, List<Subject> subjects, Looking looking) {
    return assigning
        .assign(moment.connection(), () -> subjects)
        .map(verdicts ->
            verdicts.entrySet().stream()
                .map(one -> label(one.getKey(), one.getValue(), moment, looking))
                .toList());
  }

  // The features that move with time alone do so slowly: everybody is looked at once a day.
  private static LabelNow label(
      String person, ClusterVerdict verdict, Moment moment, Looking looking) {
    return new LabelNow(
        person,
        DIMENSION,
        verdict.label(),
        moment.asOf(),
        looking.cause(),
        verdict.label().isEmpty()
            ? "too little is known"
            : "nearest to " + verdict.label() + " of " + verdict.clusteringId(),
        looking.nextDue(person, null));
  }

  @Override
  public Uni<List<LabelNow>> gone(SqlConnection connection, List<String> persons, Instant now) {
    return any(connection)
        .chain(any ->
            any
                ? Uni.createFrom().item(List.<LabelNow>of())
                : persons(connection, OF, Tuple.of(persons.toArray(String[]::new)))
                    .map(found -> found.stream().map(person -> none(person, now)).toList()));
  }

  private static LabelNow none(String person, Instant now) {
    return new LabelNow(
        person, DIMENSION, "", now, Cause.DEFINITION, "no clusters are in force", null);
  }

  @Override
  public Uni<List<String>> labelled(SqlConnection connection, String after, int size) {
    return persons(connection, LABELLED, Tuple.of(after, size));
  }

  private static Uni<List<String>> persons(SqlConnection connection, String sql, Tuple parameters) {
    return connection
        .preparedQuery(sql)
        .execute(parameters)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0)).toList());
  }
}

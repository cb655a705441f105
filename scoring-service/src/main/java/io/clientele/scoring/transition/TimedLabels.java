package io.clientele.scoring.transition;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Computes labels whose {@link LabelNow#nextDue} has come. A CDI bean that computes labels outside
 * SQL implements it; one bean for a dimension.
 */
public interface TimedLabels {

  /** Whether this is who computes the dimension. */
  boolean computes(String dimension);

  /**
   * The labels of the dimension at the instants, each with its next due time.
   *
   * @param connection within the transaction that records them
   * @param instants by person
   */
  Uni<List<LabelNow>> at(SqlConnection connection, String dimension, Map<String, Instant> instants);
}

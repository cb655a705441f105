package io.clientele.scoring.transition;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Computes labels of a dimension for tests: from the first due time on everybody's is high. */
@ApplicationScoped
class GrowingLabels implements TimedLabels {

  static final String DIMENSION = "growing_label";

  @Override
  public boolean computes(String dimension) {
    return dimension.equals(DIMENSION);
  }

  @Override
  public Uni<List<LabelNow>> at(
      SqlConnection connection, String dimension, Map<String, Instant> instants) {
    return Uni.createFrom()
        .item(
            instants.entrySet().stream()
                .map(person ->
                    new LabelNow(
                        person.getKey(),
                        dimension,
                        "high",
                        person.getValue(),
                        Cause.TIME,
                        "grew",
                        null))
                .toList());
  }
}

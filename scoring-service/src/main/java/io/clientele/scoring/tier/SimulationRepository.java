package io.clientele.scoring.tier;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.tier.Simulation.Example;
import io.clientele.scoring.tombstone.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Keeps what simulations came to. */
@ApplicationScoped
class SimulationRepository {

  private static final String ADD =
      "INSERT INTO tier_simulation (simulation_id, policy_id, body) VALUES ($1, $2, $3)";

  private static final String ADD_SAMPLE =
      """
      INSERT INTO tier_simulation_move (simulation_id, place, customer_id, from_tier, to_tier)
      SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::text[])
      """;

  private static final String FIND =
      "SELECT policy_id, body FROM tier_simulation WHERE simulation_id = $1";

  // Who refused to be profiled since then has no standing any more.
  private static final String SAMPLE =
      """
      SELECT m.customer_id, m.from_tier, m.to_tier FROM tier_simulation_move m
      WHERE m.simulation_id = $1
        AND EXISTS (SELECT FROM standing s WHERE s.snapshot = 0 AND s.customer_id = m.customer_id)
      ORDER BY m.place
      """;

  private final Pool pool;
  private final Tombstones tombstones;

  SimulationRepository(Pool pool, Tombstones tombstones) {
    this.pool = pool;
    this.tombstones = tombstones;
  }

  /** Keeps a simulation, without those of its sample who were erased meanwhile. */
  Uni<Void> add(Simulation simulation) {
    List<String> ids = simulation.sample().stream().map(Example::customerId).toList();
    return pool.withTransaction(connection ->
        tombstones
            .holdOff(connection)
            .chain(() -> tombstones.erased(connection, ids))
            .chain(erased -> add(connection, simulation, erased)));
  }

  private static Uni<Void> add(
      SqlConnection connection, Simulation simulation, Set<String> erased) {
    List<Example> sample =
        simulation.sample().stream().filter(one -> !erased.contains(one.customerId())).toList();
    return connection
        .preparedQuery(ADD)
        .execute(Tuple.of(simulation.id(), simulation.policyId(), SimulationJson.json(simulation)))
        .chain(() ->
            connection
                .preparedQuery(ADD_SAMPLE)
                .execute(
                    Tuple.of(
                        simulation.id(),
                        IntStream.range(0, sample.size()).boxed().toArray(Integer[]::new),
                        sample.stream().map(Example::customerId).toArray(String[]::new),
                        sample.stream().map(Example::from).toArray(String[]::new),
                        sample.stream().map(Example::to).toArray(String[]::new))))
        .replaceWithVoid();
  }

  /**
   * A simulation.
   *
   * @throws ClienteleException RESULT_NOT_FOUND
   */
  Uni<Simulation> find(String id) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(id))
        .chain(rows -> {
          if (!rows.iterator().hasNext()) {
            throw new ClienteleException(
                ErrorCode.RESULT_NOT_FOUND, "simulation_id", "there is no such simulation");
          }
          var row = rows.iterator().next();
          return sample(id)
              .map(sample ->
                  SimulationJson.simulation(
                      id, row.getString(0), (JsonObject) row.getValue(1), sample));
        });
  }

  private Uni<List<Example>> sample(String id) {
    return pool.preparedQuery(SAMPLE)
        .execute(Tuple.of(id))
        .map(rows -> {
          List<Example> sample = new ArrayList<>();
          rows.forEach(
              row -> sample.add(new Example(row.getString(0), row.getString(1), row.getString(2))));
          return sample;
        });
  }
}

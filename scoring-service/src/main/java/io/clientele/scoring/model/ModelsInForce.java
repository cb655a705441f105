package io.clientele.scoring.model;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The models in force, as a transaction sees them. Models never change, so that what was read once
 * is kept by id.
 */
@ApplicationScoped
public class ModelsInForce {

  /**
   * The ids, as columns of a statement that answers one row: what is read together belongs
   * together.
   */
  public static final String COLUMNS =
      "(SELECT m.id FROM model m WHERE m.kind = 'CLV' AND m.state = 'IN_FORCE') AS clv_model,"
          + " (SELECT m.id FROM model m WHERE m.kind = 'CHURN' AND m.state = 'IN_FORCE') AS churn_model";

  private static final int KEPT = 8;

  private final ModelRepository repository;

  private final Map<String, Loaded> byId =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Loaded> eldest) {
          return size() > KEPT;
        }
      };

  private record Loaded(@Nullable StoredModel stored, @Nullable ValueModel value) {

    static final Loaded NONE = new Loaded(null, null);
  }

  ModelsInForce(ModelRepository repository) {
    this.repository = repository;
  }

  /** Those of a row with {@link #COLUMNS}. */
  public Uni<InForce> of(SqlClient client, Row row) {
    return load(client, row.getString("clv_model"))
        .chain(clv ->
            load(client, row.getString("churn_model"))
                .map(churn -> new InForce(clv.value(), churn.stored())));
  }

  /** Those that the transaction sees now. */
  public Uni<InForce> of(SqlClient client) {
    return client
        .preparedQuery("SELECT " + COLUMNS)
        .execute()
        .chain(rows -> of(client, rows.iterator().next()));
  }

  private Uni<Loaded> load(SqlClient client, @Nullable String id) {
    if (id == null) {
      return Uni.createFrom().item(Loaded.NONE);
    }
    synchronized (byId) {
      Loaded known = byId.get(id);
      if (known != null) {
        return Uni.createFrom().item(known);
      }
    }
    return repository
        .find(client, id)
        .map(found -> {
          StoredModel stored =
              found.orElseThrow(() -> new IllegalStateException("models are never deleted"));
          ValueModel value = stored.kind() == ModelKind.CLV ? ClvBody.value(stored) : null;
          Loaded loaded = new Loaded(stored, value);
          synchronized (byId) {
            byId.put(id, loaded);
          }
          return loaded;
        });
  }
}

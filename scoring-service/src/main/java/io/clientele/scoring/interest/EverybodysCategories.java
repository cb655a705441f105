package io.clientele.scoring.interest;

import io.clientele.scoring.interest.CategoryShares.Counted;
import io.clientele.scoring.paced.PacedRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What everybody together buys and looks at, as it was last counted; kept in memory. */
@ApplicationScoped
public class EverybodysCategories {

  private static final String ALL = "SELECT category, bought, viewed FROM category_share";

  private final PacedRepository works;
  private volatile @Nullable Known known;

  private record Known(long version, CategoryShares shares) {}

  EverybodysCategories(PacedRepository works) {
    this.works = works;
  }

  /** The shares that a transaction sees. */
  public Uni<CategoryShares> of(SqlClient client) {
    return works
        .version(client, InterestRenewal.NAME)
        .chain(version -> {
          Known kept = known;
          return kept != null && kept.version() == version
              ? Uni.createFrom().item(kept.shares())
              : load(client, version);
        });
  }

  private Uni<CategoryShares> load(SqlClient client, long version) {
    return client
        .query(ALL)
        .execute()
        .map(rows -> {
          Map<String, Counted> counts = new HashMap<>();
          rows.forEach(
              row -> counts.put(row.getString(0), new Counted(row.getLong(1), row.getLong(2))));
          CategoryShares shares = CategoryShares.of(counts);
          known = new Known(version, shares);
          return shares;
        });
  }
}

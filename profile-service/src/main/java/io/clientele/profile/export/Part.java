package io.clientele.profile.export;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One part of what is kept of a person. Every bean of this type is exported. */
public interface Part {

  /** Its name in the export; the parts come in the order of their names. */
  String name();

  /** The tables whose rows it tells. A test holds that no table with personal data is left out. */
  Set<String> tables();

  /**
   * What is kept, record by record, as JSON values; times as ISO 8601, exact numbers as texts.
   *
   * @param connection in a transaction that sees all parts at one time
   */
  Multi<Map<String, @Nullable Object>> records(SqlConnection connection, Person person);
}

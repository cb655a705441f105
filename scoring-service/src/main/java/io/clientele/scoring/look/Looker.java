package io.clientele.scoring.look;

import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.transition.LabelNow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Computes labels of persons from all that is known of them. A CDI bean; several look one after the
 * other, and what one found is recorded before the next one looks.
 */
public interface Looker {

  /** Its place among the others: whoever rests on another's labels has the greater number. */
  int place();

  /** Whether labels of the dimension are its own. */
  boolean computes(String dimension);

  /** Whether there is anything to compute; asked with every batch, may be a second old. */
  Uni<Boolean> any(SqlConnection connection);

  /**
   * Names what is in force: with another text everybody is looked at anew. Whatever was kept in
   * memory is to be forgotten.
   */
  Uni<String> inForce(SqlClient connection);

  /** The labels of the subjects by everything that is in force, those that are empty included. */
  Uni<List<LabelNow>> look(Moment moment, List<Subject> subjects, Looking looking);

  /** No label any more, for each that one of the persons has of something out of force. */
  Uni<List<LabelNow>> gone(SqlConnection connection, List<String> persons, Instant now);

  /**
   * Forgets whatever it keeps beside labels of these, who are no persons any more or refused to be
   * profiled.
   */
  default Uni<Void> forget(SqlConnection connection, Collection<String> ids) {
    return Uni.createFrom().voidItem();
  }

  /**
   * Told once everybody was looked at by what was in force.
   *
   * @param connection within the transaction that ends the look
   */
  default Uni<Void> everybodyLookedAt(SqlConnection connection) {
    return Uni.createFrom().voidItem();
  }

  /** Some persons after the given one who have labels of its own, ascending. */
  Uni<List<String>> labelled(SqlConnection connection, String after, int size);
}

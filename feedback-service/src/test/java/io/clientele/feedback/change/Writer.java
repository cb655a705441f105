package io.clientele.feedback.change;

import io.clientele.feedback.ServiceUnderTest;
import java.sql.Connection;
import java.sql.SQLException;

/** A transaction that is open for as long as a test wants. */
final class Writer implements AutoCloseable {

  private final Connection connection;

  /** Begins a transaction and takes its id. */
  Writer() throws SQLException {
    connection = ServiceUnderTest.database();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("select pg_current_xact_id()");
    }
  }

  /** Writes one change and takes its number. */
  Writer write(String feedbackId) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            insert into change (customer_id, source, feedback_id, occurred_at, rating, sentiment,
                positive, neutral, negative, language, model_version)
            values ('c-1', 'webshop', ?, now(), 5, 'POSITIVE', 0.9, 0.06, 0.04, 'en', 'v')
            """)) {
      statement.setString(1, feedbackId);
      statement.executeUpdate();
    }
    return this;
  }

  void commit() throws SQLException {
    connection.commit();
  }

  void rollback() throws SQLException {
    connection.rollback();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

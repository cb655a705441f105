package io.clientele.embedded.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A service's own database, owned by the service's own role, closed to all others.
 *
 * @param name of the database and of the role
 * @param password of the role
 */
public record ServiceDatabase(String name, String password) {

  /** Creates role and database where they are missing, and sets the role's password and rights. */
  public void ensure(Superuser superuser) throws SQLException {
    try (Connection connection = superuser.connect(Superuser.NAME)) {
      if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
        execute(connection, "SELECT format('CREATE ROLE %I LOGIN', ?::text)", name);
      }
      execute(
          connection,
          "SELECT format('ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD %L',"
              + " ?::text, ?::text)",
          name,
          password);
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?")) {
        execute(connection, "SELECT format('CREATE DATABASE %1$I OWNER %1$I', ?::text)", name);
      }
      execute(connection, "SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', ?::text)", name);
    }
  }

  /** Keeps every ordinary role out of the server's own databases. */
  public static void closeServerDatabases(Superuser superuser) throws SQLException {
    try (Connection connection = superuser.connect(Superuser.NAME);
        Statement statement = connection.createStatement()) {
      statement.execute("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
    }
  }

  private boolean exists(Connection connection, String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  /** The server quotes the values into the command, as a definition takes no parameters. */
  private static void execute(Connection connection, String commandQuery, String... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(commandQuery)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet command = statement.executeQuery();
          Statement definition = connection.createStatement()) {
        command.next();
        definition.execute(command.getString(1));
      }
    }
  }
}

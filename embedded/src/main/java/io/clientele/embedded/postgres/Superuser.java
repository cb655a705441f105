package io.clientele.embedded.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The role that sets the server up; no service uses it.
 *
 * @param port of the server at 127.0.0.1
 * @param password of the role
 */
public record Superuser(int port, String password) {

  /** The role's name. */
  public static final String NAME = "postgres";

  /** Opens a connection to a database. */
  public Connection connect(String database) throws SQLException {
    return connect(port, database, NAME, password);
  }

  /** Whether the server takes connections and the password. */
  public boolean isLetIn() {
    try (Connection connection = connect(NAME)) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  static Connection connect(int port, String database, String user, String password)
      throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "3");
    properties.setProperty("socketTimeout", "30");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
  }
}

package io.clientele.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every row of every table of the suite's databases, as text. */
final class DatabaseDump {

  private static final List<String> DATABASES = List.of("profile", "scoring", "feedback");

  private DatabaseDump() {}

  /** Rows by database and table. */
  static Map<String, List<String>> of(JsonNode secrets, int port) throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String database : DATABASES) {
      String password = secrets.get("databasePasswords").get(database).asText();
      try (Connection connection =
          DriverManager.getConnection(
              "jdbc:postgresql://127.0.0.1:" + port + "/" + database, database, password)) {
        for (String table : texts(connection, TABLES)) {
          rows.put(
              database + "." + table, texts(connection, "SELECT t::text FROM " + table + " AS t"));
        }
      }
    }
    return rows;
  }

  private static final String TABLES =
      """
      SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
      """;

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (result.next()) {
        texts.add(result.getString(1));
      }
      return texts;
    }
  }
}

package io.clientele.embedded.postgres;

import io.clientele.embedded.LauncherException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The settings without which an acknowledged write could be lost in a crash. */
public final class Durability {

  private static final List<String> SETTINGS =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private Durability() {}

  /**
   * Asks the running server, whatever its files say.
   *
   * @throws LauncherException naming a setting that is not on
   */
  public static void verify(Superuser superuser) throws SQLException {
    try (Connection connection = superuser.connect(Superuser.NAME);
        PreparedStatement query = connection.prepareStatement("SELECT current_setting(?)")) {
      for (String setting : SETTINGS) {
        query.setString(1, setting);
        try (ResultSet answer = query.executeQuery()) {
          answer.next();
          require(setting, answer.getString(1));
        }
      }
    }
  }

  private static void require(String setting, String value) {
    if (!"on".equals(value)) {
      throw new LauncherException(
          "PostgreSQL runs with " + setting + " = " + value + ", so a crash could lose data.",
          "Take that setting out of postgresql.conf and postgresql.auto.conf in the data folder.");
    }
  }
}

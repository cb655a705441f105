package io.clientele.scoring.churn;

import io.clientele.scoring.attribute.AttributeValue;
import io.clientele.scoring.attribute.AttributeValue.Numeric;
import io.clientele.scoring.attribute.AttributeValue.Text;
import io.clientele.scoring.attribute.Attributes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Customers of a telephone company: the public file Telco-Customer-Churn.csv. */
public final class Telco {

  public static final String OUTCOME = "churn";
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Set<String> NUMBERS =
      Set.of("tenure", "monthly_charges", "total_charges", "senior_citizen");

  private Telco() {}

  /** A row of the file. */
  public record Row(String customerId, Attributes known, boolean left) {}

  /** The rows; empty where the data is not there. */
  public static Optional<List<Row>> rows() throws IOException {
    Path file =
        Path.of(
            System.getProperty("clientele.shared.data", "../../shared/data"),
            "customers",
            "Telco-Customer-Churn.csv");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    List<String> names = new ArrayList<>();
    for (String name : COMMA.split(lines.getFirst(), -1)) {
      names.add(name.strip().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT));
    }
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank()) {
        rows.add(row(names, COMMA.split(line, -1)));
      }
    }
    return Optional.of(rows);
  }

  private static Row row(List<String> names, String[] cells) {
    TreeMap<String, AttributeValue> values = new TreeMap<>();
    String id = "";
    boolean left = false;
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i].strip();
      switch (names.get(i)) {
        case "customer_id" -> id = cell;
        case OUTCOME -> left = cell.equals("Yes");
        default -> {
          if (!cell.isEmpty()) {
            values.put(
                names.get(i),
                NUMBERS.contains(names.get(i))
                    ? new Numeric(Double.parseDouble(cell))
                    : new Text(cell));
          }
        }
      }
    }
    return new Row(id, new Attributes(values), left);
  }
}

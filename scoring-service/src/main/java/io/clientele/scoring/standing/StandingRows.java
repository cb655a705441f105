package io.clientele.scoring.standing;

import io.clientele.scoring.frequency.FrequencySpan;
import io.clientele.scoring.frequency.Rate;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.lifecycle.LifecycleSpan;
import io.clientele.scoring.satisfaction.Mood;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Standings as rows of the table {@code standing}. */
final class StandingRows {

  private record Column(
      String name, String type, Function<Standing, Object> value, IntFunction<Object[]> array) {

    // JSON travels as text: not everybody who reads it takes it apart.
    boolean json() {
      return name.equals(CONDUCT);
    }

    String written() {
      return json() ? "n." + name + "::jsonb" : "n." + name;
    }

    String read() {
      return json() ? "s." + name + "::text AS " + name : "s." + name;
    }
  }

  private static final String CONDUCT = "conduct";

  private static final List<Column> COLUMNS =
      List.of(
          text("customer_id", Standing::customerId),
          time("first_seen_at", Standing::firstSeenAt),
          count("orders", Standing::orders),
          count("refunds", Standing::refunds),
          text("currency", standing -> standing.revenue().currency()),
          count("priced_orders", standing -> standing.revenue().pricedOrders()),
          amount("gross", standing -> standing.revenue().gross()),
          amount("refunded", standing -> standing.revenue().refunded()),
          amount("net", standing -> standing.revenue().net()),
          text("other_net", standing -> otherNet(standing.revenue().otherNet())),
          count("costed_orders", standing -> standing.revenue().known().orders()),
          amount("costed_gross", standing -> standing.revenue().known().gross()),
          amount("costed_refunded", standing -> standing.revenue().known().refunded()),
          amount("known_cost", standing -> standing.revenue().known().cost()),
          time("first_order_at", Standing::firstOrderAt),
          time("last_order_at", Standing::lastOrderAt),
          real("interval_days", standing -> standing.span().intervalDays()),
          time("new_until", standing -> standing.span().newUntil()),
          time("active_until", standing -> standing.span().activeUntil()),
          time("dormant_until", standing -> standing.span().dormantUntil()),
          count("purchase_days", standing -> standing.buying().purchaseDays()),
          count("repeat_days", standing -> standing.buying().repeatDays()),
          amount("repeat_spend", standing -> standing.buying().repeatSpend()),
          text("lifecycle_model", Standing::lifecycleModel),
          real("rate_purchases", standing -> standing.rate().purchases()),
          real("rate_days", standing -> standing.rate().days()),
          time("heavy_until", standing -> standing.frequency().heavyUntil()),
          time("regular_until", standing -> standing.frequency().regularUntil()),
          time("light_until", standing -> standing.frequency().lightUntil()),
          count("feedback", Standing::feedback),
          time("last_feedback_at", Standing::lastFeedbackAt),
          time("mood_at", standing -> standing.mood().reference()),
          real("mood_pull", standing -> standing.mood().pull()),
          real("mood_weight", standing -> standing.mood().weight()),
          real("mood_recent_pull", standing -> standing.mood().recentPull()),
          real("mood_recent_weight", standing -> standing.mood().recentWeight()),
          time("known_until", standing -> standing.mood().knownUntil()),
          time("high_until", standing -> standing.mood().highUntil()),
          time("low_until", standing -> standing.mood().lowUntil()),
          text(CONDUCT, standing -> standing.shopping().json()));

  /** Writes standings of one snapshot; {@code $1} is the snapshot, the others are columns. */
  static final String UPSERT =
      "INSERT INTO standing (snapshot, "
          + names(Column::name)
          + ") SELECT $1::bigint, "
          + names(Column::written)
          + " FROM unnest("
          + IntStream.range(0, COLUMNS.size())
              .mapToObj(i -> "$" + (i + 2) + "::" + COLUMNS.get(i).type() + "[]")
              .collect(Collectors.joining(", "))
          + ") AS n ("
          + names(Column::name)
          + ") ON CONFLICT (snapshot, customer_id) DO UPDATE SET "
          + names(column -> column.name() + " = excluded." + column.name());

  /** The columns that {@link #standing(Row)} reads, of the table {@code s}. */
  static final String SELECTED = names(Column::read);

  private StandingRows() {}

  static Tuple parameters(long snapshot, List<Standing> standings) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(snapshot);
    for (Column column : COLUMNS) {
      parameters.add(standings.stream().map(column.value()).toArray(column.array()));
    }
    return Tuple.from(parameters);
  }

  static Standing standing(Row row) {
    return new Standing(
        row.getString("customer_id"),
        instant(row, "first_seen_at"),
        row.getLong("orders"),
        row.getLong("refunds"),
        new Revenue(
            row.getString("currency"),
            row.getLong("priced_orders"),
            row.getBigDecimal("gross"),
            row.getBigDecimal("refunded"),
            otherNet(row.getString("other_net")),
            new KnownCost(
                row.getLong("costed_orders"),
                row.getBigDecimal("costed_gross"),
                row.getBigDecimal("costed_refunded"),
                row.getBigDecimal("known_cost"))),
        instant(row, "first_order_at"),
        instant(row, "last_order_at"),
        new LifecycleSpan(
            instant(row, "new_until"),
            instant(row, "active_until"),
            instant(row, "dormant_until"),
            row.getDouble("interval_days")),
        new Buying(
            row.getLong("purchase_days"),
            row.getLong("repeat_days"),
            row.getBigDecimal("repeat_spend")),
        row.getString("lifecycle_model"),
        new Rate(row.getDouble("rate_purchases"), row.getDouble("rate_days")),
        new FrequencySpan(
            instant(row, "heavy_until"),
            instant(row, "regular_until"),
            instant(row, "light_until")),
        row.getLong("feedback"),
        instant(row, "last_feedback_at"),
        new Mood(
            instant(row, "mood_at"),
            row.getDouble("mood_pull"),
            row.getDouble("mood_weight"),
            row.getDouble("mood_recent_pull"),
            row.getDouble("mood_recent_weight"),
            instant(row, "known_until"),
            instant(row, "high_until"),
            instant(row, "low_until")),
        Shopping.stored(row.getString(CONDUCT)));
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }

  private static String otherNet(SortedMap<String, BigDecimal> amounts) {
    return amounts.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue().toPlainString())
        .collect(Collectors.joining(" "));
  }

  private static SortedMap<String, BigDecimal> otherNet(String text) {
    SortedMap<String, BigDecimal> amounts = new TreeMap<>();
    for (String entry : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      int sign = entry.indexOf('=');
      amounts.put(entry.substring(0, sign), new BigDecimal(entry.substring(sign + 1)));
    }
    return amounts;
  }

  private static String names(Function<Column, String> name) {
    return COLUMNS.stream().map(name).collect(Collectors.joining(", "));
  }

  private static Column text(String name, Function<Standing, Object> value) {
    return new Column(name, "text", value, String[]::new);
  }

  private static Column count(String name, Function<Standing, Object> value) {
    return new Column(name, "bigint", value, Long[]::new);
  }

  private static Column real(String name, Function<Standing, Object> value) {
    return new Column(name, "float8", value, Double[]::new);
  }

  private static Column amount(String name, Function<Standing, Object> value) {
    return new Column(name, "numeric", value, BigDecimal[]::new);
  }

  private static Column time(String name, Function<Standing, Instant> value) {
    return new Column(name, "timestamptz", value.andThen(Times::sql), OffsetDateTime[]::new);
  }
}

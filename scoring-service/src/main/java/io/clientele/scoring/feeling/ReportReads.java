package io.clientele.scoring.feeling;

import io.clientele.scoring.feeling.Report.Group;
import io.clientele.scoring.feeling.Report.Period;
import io.clientele.scoring.feeling.ReportQuery.GroupBy;
import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.satisfaction.Answers;
import io.clientele.scoring.satisfaction.Benchmark;
import io.clientele.scoring.satisfaction.Level;
import io.clientele.scoring.satisfaction.SatisfactionPolicy;
import io.clientele.scoring.segment.SegmentName;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.clientele.scoring.standing.StandingPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Reads how satisfied everybody is. */
@ApplicationScoped
class ReportReads {

  private static final int MOST_GROUPS = 100;

  // Each customer counts once in each group and period, by the mean of what he said there.
  private static final String LEVELS =
      """
      , own AS (
        SELECT g.name, d.period, d.person, sum(d.weight * d.value) / sum(d.weight) AS x
        FROM said d JOIN base b ON b.person = d.person %s
        WHERE d.period < $10::int GROUP BY 1, 2, 3)
      SELECT name, period, count(*) AS customers, sum(x) AS total, sum(x * x) AS squares FROM own GROUP BY 1, 2
      """;

  private static final String LABELS_OF_BASE =
      """
      SELECT g.name, b.label, count(*) AS customers FROM base b %s
      WHERE $3::timestamptz IS NOT NULL AND $10::int > 0 GROUP BY 1, 2
      """;

  private static final String LABELS_OF_SAID =
      """
      SELECT g.name, b.label, count(DISTINCT b.person) AS customers
      FROM said d JOIN base b ON b.person = d.person %s
      WHERE d.period < least($10::int, 1) GROUP BY 1, 2
      """;

  private static final String ANSWERS =
      """
      SELECT g.name, d.kind, count(*) AS answers,
        count(*) FILTER (WHERE d.place >= %s) AS satisfied, count(*) FILTER (WHERE d.place >= %s) AS promoters,
        count(*) FILTER (WHERE d.place <= %s) AS detractors, sum(d.place) AS total, sum(d.place * d.place) AS squares
      FROM said d JOIN base b ON b.person = d.person %%s
      WHERE d.place IS NOT NULL AND d.period < least($10::int, 1) GROUP BY 1, 2
      """
          .formatted(
              // What a place is off by because it was divided.
              Answers.SATISFIED - 1e-9, Answers.PROMOTER - 1e-9, Answers.DETRACTOR + 1e-9);

  private final Moments moments;
  private final Dimensions dimensions;
  private final SatisfactionPolicy policy;

  ReportReads(Moments moments, Dimensions dimensions, StandingPolicy standing) {
    this.moments = moments;
    this.dimensions = dimensions;
    this.policy = standing.satisfaction();
  }

  /** The report. */
  Uni<Report> report(ReportQuery query) {
    return moments.read(query.asOf(), moment -> report(moment, query));
  }

  private Uni<Report> report(Moment moment, ReportQuery query) {
    Gathered total = new Gathered();
    Gathered groups = new Gathered();
    return gather(moment, query, GroupBy.NONE, total)
        .chain(() ->
            query.groupBy() == GroupBy.NONE
                ? Uni.createFrom().voidItem()
                : gather(moment, query, query.groupBy(), groups))
        .map(done -> report(query, total, groups));
  }

  private static Report report(ReportQuery query, Gathered total, Gathered groups) {
    List<Period> periods =
        IntStream.range(0, query.periods())
            .mapToObj(back ->
                new Period(
                    query.begin(back),
                    back == 0 ? query.asOf().time() : query.begin(back - 1),
                    total.level("", back)))
            .toList();
    Benchmark benchmark =
        Benchmark.of(
            periods.getFirst().level(), periods.stream().skip(1).map(Period::level).toList());
    List<Group> shown =
        groups.names().stream()
            .map(groups::group)
            .sorted(Comparator.comparingLong(Group::size).reversed().thenComparing(Group::name))
            .limit(MOST_GROUPS)
            .toList();
    return new Report(query.asOf().time(), total.group(""), shown, periods, benchmark);
  }

  private Uni<Void> gather(Moment moment, ReportQuery query, GroupBy groupBy, Gathered gathered) {
    Tuple parameters =
        VoiceSql.parameters(
            moment.snapshot(),
            query.asOf().time(),
            query.begin(query.periods() - 1),
            policy.weights(),
            query.narrowing(),
            query.days());
    parameters.addInteger(query.periods());
    String labels = groupBy.said() ? LABELS_OF_SAID : LABELS_OF_BASE;
    return rows(moment, labels.formatted(groups(groupBy)), parameters)
        .invoke(rows -> rows.forEach(gathered::label))
        .chain(() -> rows(moment, LEVELS.formatted(groups(groupBy)), parameters))
        .invoke(rows -> rows.forEach(gathered::level))
        .chain(() -> rows(moment, ANSWERS.formatted(groups(groupBy)), parameters))
        .invoke(rows -> rows.forEach(gathered::answers))
        .replaceWithVoid();
  }

  private Uni<RowSet<Row>> rows(Moment moment, String sql, Tuple parameters) {
    return moment.connection().preparedQuery(VoiceSql.with(dimensions) + sql).execute(parameters);
  }

  /** The groups {@code g.name} that a row of {@code b}, or of {@code d}, falls in. */
  private static String groups(GroupBy groupBy) {
    return switch (groupBy) {
      case NONE -> "CROSS JOIN (VALUES ('')) AS g (name)";
      case VALUE_TIER -> "CROSS JOIN LATERAL (SELECT b.tier AS name) AS g";
      case SEGMENT ->
          "CROSS JOIN LATERAL (SELECT substr(k.dimension, %d) AS name FROM label k WHERE k.person_id = b.person AND starts_with(k.dimension, '%s')) AS g"
              .formatted(SegmentName.PREFIX.length() + 1, SegmentName.PREFIX);
      case CHANNEL -> "CROSS JOIN LATERAL (SELECT d.channel AS name WHERE d.channel <> '') AS g";
      case CATEGORY -> goods("category");
      case SKU -> goods("sku");
    };
  }

  private static String goods(String column) {
    return "CROSS JOIN LATERAL (SELECT DISTINCT l.%1$s AS name %2$s AND d.order_id <> '' AND l.%1$s <> '') AS g"
        .formatted(column, VoiceSql.LINES.replace("v.", "d."));
  }

  /** Rows of the three reads, by group. */
  private static final class Gathered {

    private final Map<String, Map<String, Long>> labels = new TreeMap<>();
    private final Map<String, Map<Integer, Level>> levels = new HashMap<>();
    private final Map<String, List<Answers>> answers = new HashMap<>();

    List<String> names() {
      return List.copyOf(labels.keySet());
    }

    Level level(String name, int period) {
      return levels.getOrDefault(name, Map.of()).getOrDefault(period, Level.NONE);
    }

    Group group(String name) {
      return new Group(
          name,
          labels.getOrDefault(name, Map.of()),
          level(name, 0),
          answers.getOrDefault(name, List.of()).stream()
              .sorted(Comparator.comparing(Answers::metric))
              .toList());
    }

    void label(Row row) {
      labels
          .computeIfAbsent(row.getString("name"), name -> new TreeMap<>())
          .put(row.getString("label"), row.getLong("customers"));
    }

    void level(Row row) {
      levels
          .computeIfAbsent(row.getString("name"), name -> new HashMap<>())
          .put(
              row.getInteger("period"),
              Level.ofSums(
                  row.getLong("customers"), row.getDouble("total"), row.getDouble("squares")));
    }

    void answers(Row row) {
      long count = row.getLong("answers");
      Answers told =
          switch (row.getString("kind")) {
            case "CSAT" -> Answers.csat(count, row.getLong("satisfied"));
            case "NPS" -> Answers.nps(count, row.getLong("promoters"), row.getLong("detractors"));
            default -> Answers.ces(count, row.getDouble("total"), row.getDouble("squares"));
          };
      answers.computeIfAbsent(row.getString("name"), name -> new ArrayList<>()).add(told);
    }
  }
}

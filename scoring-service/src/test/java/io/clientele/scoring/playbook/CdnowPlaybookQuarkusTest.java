package io.clientele.scoring.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.contracts.profile.v1.Change;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.playbook.NextActions.Action;
import io.clientele.scoring.portrait.Portrait;
import io.clientele.scoring.portrait.Portraits;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moments;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Who gets what by the shipped playbook: the CDNOW sample of 2,357 buyers of music, moved in time
 * so that its last day, 30 June 1998, is yesterday.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class CdnowPlaybookQuarkusTest {

  private static final LocalDate LAST = LocalDate.of(1998, 6, 30);
  private static final int CHUNK = 500;

  @Inject Bench bench;
  @Inject PlaybookBench playbooks;
  @Inject Pool pool;
  @Inject Moments moments;
  @Inject Portraits portraits;
  @Inject PlaybookInForce inForce;
  @Inject Asking asking;

  @AfterEach
  void theShippedOneIsInForceAgain() {
    bench.empty(10);
    playbooks.shippedAgain();
  }

  @Test
  void everyBuyerOfTheSampleGetsSomethingAndFewACall() throws IOException {
    Path file =
        Path.of(System.getProperty("clientele.shared.data", ""), "orders", "cdnow_sample.txt");
    assumeTrue(Files.exists(file), "no CDNOW sample at " + file);
    playbooks.inForce(0, PlaybookBench.rule("advice", "true"));
    bench.load(new History(orders(file), List.of()), 1_000);
    playbooks.shippedAgain();

    List<String> persons = persons();
    assertThat(persons).hasSize(2_357);
    Map<String, Integer> first = new TreeMap<>();
    Map<String, Integer> fits = new TreeMap<>();
    int none = 0;
    for (int i = 0; i < persons.size(); i += CHUNK) {
      for (NextActions found : next(persons.subList(i, Math.min(i + CHUNK, persons.size())))) {
        none += found.actions().isEmpty() ? 1 : 0;
        found.actions().stream()
            .map(action -> action.rule().name())
            .forEach(name -> fits.merge(name, 1, Integer::sum));
        found.skipped().forEach(skipped -> fits.merge(skipped.rule(), 1, Integer::sum));
        found.actions().stream()
            .findFirst()
            .ifPresent(action -> first.merge(action.rule().name(), 1, Integer::sum));
      }
    }
    Map<String, Long> tasks =
        counts("SELECT rule, count(*) FROM task WHERE state = 'OPEN' GROUP BY rule");
    Map<String, Long> heldOut =
        counts(
            "SELECT rule, count(*) FROM playbook_holding WHERE until IS NULL AND held_out GROUP BY rule");
    System.out.println("rule | fits | first | tasks | held out");
    fits.forEach((name, count) ->
        System.out.printf(
            "%s | %d | %d | %d | %d%n",
            name,
            count,
            first.getOrDefault(name, 0),
            tasks.getOrDefault(name, 0L),
            heldOut.getOrDefault(name, 0L)));
    long all = tasks.values().stream().mapToLong(Long::longValue).sum();
    System.out.printf("%d of %d without an action, %d tasks%n", none, persons.size(), all);

    assertThat(none).isLessThan(persons.size() / 20);
    assertThat(all).isBetween(1L, persons.size() / 2L);
    fits.forEach((name, count) ->
        assertThat(tasks.getOrDefault(name, 0L) + heldOut.getOrDefault(name, 0L))
            .as(name)
            .isLessThanOrEqualTo(count.longValue()));
    Action best =
        next(persons).stream()
            .flatMap(found -> found.actions().stream().limit(1))
            .filter(action -> action.rule().name().equals("platinum-dormant"))
            .findFirst()
            .orElseThrow();
    System.out.println(best.rule().title().en() + " " + best.channel() + " " + best.reasons());
    assertThat(best.reasons())
        .containsExactly(
            "labels.value_tier == \"platinum\": platinum",
            "labels.lifecycle == \"dormant\": dormant");
  }

  private static List<Change> orders(Path file) throws IOException {
    long shift = ChronoUnit.DAYS.between(LAST, LocalDate.now(ZoneOffset.UTC).minusDays(1));
    List<Change> orders = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.strip().split("\\s+", -1);
      Instant day =
          LocalDate.parse(fields[2], DateTimeFormatter.BASIC_ISO_DATE)
              .plusDays(shift)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant();
      orders.add(Shop.order(fields[0], "line" + orders.size(), day, fields[4], "USD"));
    }
    return orders;
  }

  private List<String> persons() {
    List<String> persons = new ArrayList<>();
    pool.query("SELECT customer_id FROM standing WHERE snapshot = 0 ORDER BY 1")
        .executeAndAwait()
        .forEach(row -> persons.add(row.getString(0)));
    return persons;
  }

  private Map<String, Long> counts(String sql) {
    Map<String, Long> counts = new TreeMap<>();
    pool.query(sql).executeAndAwait().forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  private List<NextActions> next(List<String> persons) {
    return moments
        .read(
            new AsOf(Instant.now(), true),
            moment ->
                portraits
                    .draw(moment, persons)
                    .map(drawn ->
                        drawn.stream().map(Portrait::subject).filter(Objects::nonNull).toList())
                    .chain(subjects ->
                        inForce
                            .load(moment.connection())
                            .chain(playbook ->
                                asking
                                    .ask(moment, playbook, subjects, Map.of())
                                    .map(asked ->
                                        asked.stream()
                                            .map(one ->
                                                NextActions.of(
                                                    playbook, one, List.of(), moment.asOf()))
                                            .toList()))))
        .await()
        .indefinitely();
  }
}

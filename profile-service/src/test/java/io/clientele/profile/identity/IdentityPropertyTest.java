package io.clientele.profile.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.attribute.Identity;
import io.clientele.profile.erasure.Erasing;
import io.clientele.profile.erasure.Erasure;
import io.clientele.profile.erasure.ErasureRequest;
import io.clientele.profile.intake.Act;
import io.clientele.profile.intake.Fact;
import io.clientele.profile.intake.FactIngestion;
import io.clientele.profile.intake.Sender;
import io.clientele.profile.intake.Verdict;
import io.clientele.profile.value.Moment;
import io.clientele.profile.vault.Vault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class IdentityPropertyTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int SEEDS = 100;
  private static final int OPERATIONS = 200;
  private static final int PEOPLE = 50;
  private static final int ERASURES = 3;

  @Inject Pool pool;
  @Inject Vault vault;
  @Inject FactIngestion ingestion;
  @Inject IdentityLinking linking;
  @Inject CustomerMerging merging;
  @Inject CustomerUnmerging unmerging;
  @Inject Erasing erasing;

  @Test
  void whateverIsToldMergedUnmergedAndErasedEndsAsTheReferenceSays() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Callable<Void>> runs = new ArrayList<>();
      for (int run = 0; run < SEEDS; run++) {
        long seed = System.nanoTime() + run;
        runs.add(() -> {
          new Run(seed).play();
          return null;
        });
      }
      for (Future<Void> run : threads.invokeAll(runs)) {
        run.get();
      }
    }
  }

  /** One sequence of operations, on people of its own. */
  private final class Run {
    private final long seed;
    private final Random random;
    private final String run;
    private final IdentityReference reference = new IdentityReference();
    private final List<Row> merges = new ArrayList<>();
    private long lastMerge;

    Run(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      this.run = Long.toString(seed, 36) + "/";
    }

    void play() {
      for (int step = 0; step < OPERATIONS; step++) {
        String what = "seed " + seed + ", step " + step;
        if (random.nextInt(OPERATIONS / ERASURES) == 0) {
          erase();
          continue;
        }
        switch (random.nextInt(10)) {
          case 0, 1, 2 -> fact(step);
          case 3, 4, 5 -> tell();
          case 6 -> alias(step, what);
          case 7 -> merge(what);
          default -> unmerge(what);
        }
      }
      List<String> stored = stored();
      List<String> expected = reference.state();
      assertThat(without(stored, expected)).as("seed %d: should not be", seed).isEmpty();
      assertThat(without(expected, stored)).as("seed %d: is missing", seed).isEmpty();
      assertThat(stored).as("seed %d", seed).isEqualTo(expected);
    }

    private void fact(int step) {
      String customer = customer();
      String device = random.nextBoolean() ? device() : "";
      Instant at = at();
      String source = source();
      Identity identity = new Identity(customer, Moment.told(at), new TreeMap<>());
      Fact fact = Fact.of(run + step, new Act.Identified(identity), device);
      Verdict verdict = await(ingestion.ingest(new Sender(source, ""), List.of(fact))).getFirst();
      if (reference.isErased(customer)) {
        assertThat(verdict.problem())
            .extracting(problem -> problem == null ? null : problem.code())
            .isEqualTo(ErrorCode.CUSTOMER_ERASED);
        return;
      }
      assertThat(verdict).isEqualTo(Verdict.ACCEPTED);
      reference.fact(source, customer, device, at);
    }

    private void tell() {
      String customer = customer();
      if (reference.isErased(customer)) {
        // Who was erased never gets as far as this: its facts are refused.
        return;
      }
      Instant at = at();
      List<Mention> mentions = new ArrayList<>();
      if (random.nextBoolean()) {
        mentions.add(
            new Mention(
                customer, "email", "", run + "e" + random.nextInt(15), random.nextBoolean(), at));
      }
      if (random.nextInt(4) == 0) {
        mentions.add(
            new Mention(customer, "external_id", "crm", run + random.nextInt(20), false, at));
      }
      if (random.nextInt(8) == 0) {
        mentions.add(new Mention(customer, "email", "", "null", true, at));
      }
      String source = source();
      await(
          pool.withTransaction(
              connection -> linking.link(connection, source, mentions, List.of())));
      reference.tell(source, mentions);
    }

    private void alias(int step, String what) {
      String customer = customer();
      String previous = customer();
      Instant at = at();
      ErrorCode expected = reference.alias(customer, previous, at);
      assertThat(
              refusal(() -> {
                Act act = new Act.Aliased(new Alias(customer, previous, at), Moment.told(at));
                var problem =
                    await(
                            ingestion.ingest(
                                new Sender("alias", ""), List.of(Fact.of(run + step, act))))
                        .getFirst()
                        .problem();
                if (problem != null) {
                  throw new ClienteleException(problem.code(), problem.detail());
                }
              }))
          .as(what)
          .isEqualTo(expected);
    }

    private void merge(String what) {
      String customer = customer();
      String merged = customer();
      ErrorCode expected = reference.merge(customer, merged);
      assertThat(
              refusal(() ->
                  await(
                      merging.merge(
                          customer, merged, Cause.DECIDED, new Decision("same face", "ann")))))
          .as(what)
          .isEqualTo(expected);
    }

    private void unmerge(String what) {
      if (reference.merges() == 0) {
        return;
      }
      int index = random.nextInt(reference.merges());
      Row merge = merges().get(index);
      String guard = random.nextInt(8) == 0 ? customer() : merge.getString("customer_id");
      ErrorCode expected = reference.unmerge(index, guard);
      assertThat(
              refusal(() ->
                  await(
                      unmerging.unmerge(
                          merge.getString("merge_id"), guard, new Decision("", "bob")))))
          .as(what)
          .isEqualTo(expected);
    }

    private void erase() {
      merges();
      String customer = customer();
      String id = await(erasing.erase(new ErasureRequest(customer, "law", ""))).erasureId();
      await(
          Uni.createFrom()
              .deferred(() -> erasing.read(id))
              .repeat()
              .withDelay(Duration.ofMillis(5))
              .until(IdentityPropertyTest::isErasedHere)
              .onItem()
              .ignoreAsUni());
      reference.erase(customer);
    }

    private List<Row> merges() {
      await(
              pool.preparedQuery(
                      """
                      SELECT seq, merge_id, customer_id FROM merge_entry
                      WHERE seq > $2 AND kind = 'MERGE' AND strpos(customer_id, $1) > 0 ORDER BY seq
                      """)
                  .execute(Tuple.of(run, lastMerge)))
          .forEach(row -> {
            merges.add(row);
            lastMerge = row.getLong("seq");
          });
      return merges;
    }

    private String customer() {
      return random.nextInt(4) == 0
          ? AnonymousId.customerId(device())
          : run + "u" + random.nextInt(PEOPLE);
    }

    private String device() {
      return run + "d" + random.nextInt(PEOPLE / 2);
    }

    private String source() {
      return random.nextInt(3) == 0 ? "crm" : "shop";
    }

    private Instant at() {
      return START.plusSeconds(random.nextInt(50));
    }

    private List<String> stored() {
      List<String> state = new ArrayList<>();
      rows("""
      SELECT kind || ' ' || merged_id || ' > ' || customer_id AS line
      FROM merge_entry WHERE strpos(customer_id, $1) > 0 ORDER BY seq
      """)
          .forEach(row -> state.add(row.getString("line")));
      Set<String> sorted = new TreeSet<>();
      rows("""
      SELECT 'member ' || customer_id || ' > ' || parent_id || ' > ' || person_id AS line
      FROM membership WHERE strpos(customer_id, $1) > 0
      UNION ALL
      SELECT 'apart ' || customer_id || ' ' || other_id FROM kept_apart
      WHERE strpos(customer_id, $1) > 0
      UNION ALL
      SELECT 'review ' || customer_id || ' ' || other_id || ' ' || reason FROM review_pair
      WHERE strpos(customer_id, $1) > 0
      UNION ALL
      SELECT 'refusal ' || customer_id || ' ' || kind || ' ' || reason || ' ' || times
      FROM identifier_refusal WHERE strpos(customer_id, $1) > 0
      """)
          .forEach(row -> sorted.add(row.getString("line")));
      rows("SELECT * FROM identifier WHERE strpos(customer_id, $1) > 0")
          .forEach(row -> sorted.add(identifier(row)));
      state.addAll(sorted);
      return state;
    }

    private String identifier(Row row) {
      return "identifier %s %s %s %s %s %s %d %d"
          .formatted(
              row.getString("kind"),
              row.getString("namespace"),
              vault.open(IdentifierRepository.PLACE, row.getBuffer("value").getBytes()),
              row.getString("customer_id"),
              row.getString("source"),
              row.getBoolean("verified"),
              row.getOffsetDateTime("first_seen_at").toEpochSecond(),
              row.getOffsetDateTime("last_seen_at").toEpochSecond());
    }

    private Iterable<Row> rows(String sql) {
      return await(pool.preparedQuery(sql).execute(Tuple.of(run)));
    }
  }

  private static List<String> without(List<String> some, List<String> others) {
    List<String> rest = new ArrayList<>(some);
    rest.removeAll(others);
    return rest;
  }

  private static @Nullable ErrorCode refusal(Runnable operation) {
    try {
      operation.run();
      return null;
    } catch (ClienteleException refusal) {
      return refusal.code();
    }
  }

  private static boolean isErasedHere(Erasure erasure) {
    return erasure.receipts().stream()
        .anyMatch(
            receipt -> receipt.service().equals("profile-service") && receipt.erasedAt() != null);
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }
}

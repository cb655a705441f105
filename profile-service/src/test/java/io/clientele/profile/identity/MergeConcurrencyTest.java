package io.clientele.profile.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.attribute.Identity;
import io.clientele.profile.identity.Forest.Branch;
import io.clientele.profile.intake.Act;
import io.clientele.profile.intake.Fact;
import io.clientele.profile.intake.FactIngestion;
import io.clientele.profile.intake.Item;
import io.clientele.profile.intake.Sender;
import io.clientele.profile.value.Moment;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MergeConcurrencyTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
  private static final int PEOPLE = 50;
  private static final Set<ErrorCode> EXPECTED =
      Set.of(ErrorCode.MERGE_WITH_ITSELF, ErrorCode.WRONG_STATE, ErrorCode.MERGE_NOT_FOUND);

  @Inject Pool pool;
  @Inject FactIngestion ingestion;
  @Inject IdentityLinking linking;
  @Inject CustomerMerging merging;
  @Inject CustomerUnmerging unmerging;

  private final long seed = System.nanoTime();
  private final String run = Long.toString(seed, 36) + "/";
  private final List<Merge> merges = Collections.synchronizedList(new ArrayList<>());

  @Test
  void whoeverMergesAtTheSameTimeTheForestIsWhatTheLedgerComesTo() throws Exception {
    List<Item> known = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      known.add(fact(person, ""));
    }
    await(ingestion.ingest(new Sender("test", ""), known));
    List<Callable<Void>> clients = new ArrayList<>();
    for (int client = 0; client < 8; client++) {
      Random random = new Random(seed + client);
      clients.add(() -> {
        for (int step = 0; step < 60; step++) {
          act(random);
        }
        return null;
      });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Void> client : threads.invokeAll(clients)) {
        client.get();
      }
    }

    Map<String, String> parents = replayed();
    Map<String, String> stored = new TreeMap<>();
    for (Row row : rows("SELECT * FROM membership WHERE strpos(customer_id, $1) > 0")) {
      stored.put(row.getString("customer_id"), row.getString("parent_id"));
      assertThat(row.getString("person_id"))
          .as("seed %d: the person of %s", seed, row.getString("customer_id"))
          .isEqualTo(root(parents, row.getString("customer_id")));
    }
    assertThat(stored).as("seed %d", seed).isEqualTo(parents);
    assertThat(stored).as("seed %d: something was merged", seed).isNotEmpty();
  }

  @Test
  void ofTwoWhoAreToldTheSameVerifiedIdentifierAtOnceOneIsMadeOne() throws Exception {
    for (int round = 0; round < 20; round++) {
      String email = run + "e" + round;
      List<Uni<Set<String>>> both = new ArrayList<>();
      for (String customer : List.of(run + "u" + round, "anonymous:" + run + "d" + round)) {
        Mention mention = new Mention(customer, "email", "", email, true, AT);
        both.add(
            pool.withTransaction(
                connection -> linking.link(connection, "test", List.of(mention), List.of())));
      }
      await(Uni.join().all(both).andFailFast());

      assertThat(
              rows(
                  "SELECT person_id FROM membership WHERE customer_id = $1",
                  "anonymous:" + run + "d" + round))
          .as("round %d", round)
          .extracting(row -> row.getString("person_id"))
          .containsExactly(run + "u" + round);
    }
  }

  private void act(Random random) {
    try {
      switch (random.nextInt(4)) {
        case 0, 1 ->
            merges.add(
                await(
                    merging.merge(
                        customer(random),
                        customer(random),
                        Cause.DECIDED,
                        new Decision("", "test"))));
        case 2 -> {
          if (!merges.isEmpty()) {
            Merge merge = merges.get(random.nextInt(merges.size()));
            await(unmerging.unmerge(merge.mergeId(), merge.mergedId(), new Decision("", "test")));
          }
        }
        default ->
            await(
                ingestion.ingest(
                    new Sender("test", ""),
                    List.of(fact(random.nextInt(PEOPLE), run + "d" + random.nextInt(20)))));
      }
    } catch (ClienteleException refusal) {
      assertThat(refusal.code()).as("seed %d", seed).isIn(EXPECTED);
    }
  }

  private String customer(Random random) {
    return run + "c" + random.nextInt(PEOPLE);
  }

  private Fact fact(int person, String anonymousId) {
    Identity identity = new Identity(run + "c" + person, Moment.told(AT), new TreeMap<>());
    return Fact.of(
        run + person + "/" + System.nanoTime(), new Act.Identified(identity), anonymousId);
  }

  private Map<String, String> replayed() {
    Map<String, String> parents = new TreeMap<>();
    for (Row row :
        rows("SELECT * FROM merge_entry WHERE strpos(customer_id, $1) > 0 ORDER BY seq")) {
      String merged = row.getString("merged_id");
      String into = row.getString("customer_id");
      if (row.getString("kind").equals("MERGE")) {
        assertThat(parents).as("seed %d: a root is merged", seed).doesNotContainKey(merged);
        assertThat(parents).as("seed %d: into a root", seed).doesNotContainKey(into);
        assertThat(root(parents, into)).as("seed %d: no circle", seed).isNotEqualTo(merged);
        parents.put(merged, into);
      } else {
        assertThat(parents.remove(merged)).as("seed %d", seed).isEqualTo(into);
      }
    }
    return parents;
  }

  private static String root(Map<String, String> parents, String id) {
    String root = id;
    Set<String> passed = new TreeSet<>();
    while (parents.containsKey(root)) {
      assertThat(passed.add(root)).as("no circle").isTrue();
      root = parents.getOrDefault(root, root);
    }
    return root;
  }

  @Test
  void aForestSurvivesAChainOfAThousand() {
    List<Branch> branches = new ArrayList<>();
    for (int depth = 0; depth < 1000; depth++) {
      branches.add(new Branch("c" + depth, "c" + (depth + 1)));
    }
    Forest forest = new Forest(branches);

    forest.unmerge("c499", "c500");

    assertThat(forest.person("c0")).isEqualTo("c499");
    assertThat(forest.person("c500")).isEqualTo("c1000");
    assertThat(forest.members("c1000")).hasSize(501);
    assertThat(forest.moved()).hasSize(501).contains("c0", "c499", "c1000");
  }

  private List<Row> rows(String sql) {
    return rows(sql, run);
  }

  private List<Row> rows(String sql, String parameter) {
    List<Row> rows = new ArrayList<>();
    await(pool.preparedQuery(sql).execute(Tuple.of(parameter))).forEach(rows::add);
    return rows;
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }
}

package io.clientele.profile.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.value.Moment;
import io.clientele.profile.vault.Vault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ObservationPropertyTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> NAMES =
      List.of(
          "email",
          "E-Mail",
          "gender",
          "birthday",
          "dob",
          "division_code",
          "city",
          "id_card",
          "pet");
  private static final List<String> VALUES =
      List.of(
          "\"ann@shop.at\"",
          "\"BOB@shop.at\"",
          "\"男\"",
          "\"1990-05-01\"",
          "1957",
          "\"05/06/1990\"",
          "440305",
          "\"110105\"",
          "\"11010519491231002X\"",
          "null",
          "[1,2]",
          "\"Graz\"");

  private record Told(
      String source, String customer, long second, TreeMap<String, String> attributes) {
    Identity of(String run) {
      return new Identity(run + "/" + customer, Moment.told(START.plusSeconds(second)), attributes);
    }
  }

  @Inject Pool pool;
  @Inject AttributeIntake intake;
  @Inject Vault vault;

  @Test
  void anyOrderOfArrivalEndsInTheSameState() {
    for (int round = 0; round < 25; round++) {
      long seed = System.nanoTime();
      Random random = new Random(seed);
      List<Told> all = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        all.add(told(random));
      }
      String one = "one" + Long.toString(seed, 36);
      String other = "other" + Long.toString(seed, 36);
      take(one, all, random);
      List<Told> again = new ArrayList<>(all);
      again.addAll(all.subList(0, random.nextInt(all.size())));
      Collections.shuffle(again, random);
      take(other, again, random);

      assertThat(state(other)).as("seed %d", seed).isEqualTo(state(one)).isNotEmpty();
    }
  }

  @Test
  void sendersAtTheSameTimeEndInTheSameState() {
    for (int round = 0; round < 5; round++) {
      long seed = System.nanoTime();
      Random random = new Random(seed);
      List<Told> all = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        all.add(told(random));
      }
      String one = "one" + Long.toString(seed, 36);
      String other = "other" + Long.toString(seed, 36);
      take(one, all, random);
      List<Uni<Taken>> senders = new ArrayList<>();
      for (int sender = 0; sender < 6; sender++) {
        for (String source : List.of("crm", "shop", "app")) {
          List<Told> mine = new ArrayList<>(all);
          Collections.shuffle(mine, random);
          senders.add(take(other, source, mine));
        }
      }
      Uni.join().all(senders).usingConcurrencyOf(8).andFailFast().await().atMost(PATIENCE);

      assertThat(state(other)).as("seed %d", seed).isEqualTo(state(one));
    }
  }

  private static Told told(Random random) {
    TreeMap<String, String> attributes = new TreeMap<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      attributes.put(
          NAMES.get(random.nextInt(NAMES.size())), VALUES.get(random.nextInt(VALUES.size())));
    }
    return new Told(
        List.of("crm", "shop", "app").get(random.nextInt(3)),
        "c" + random.nextInt(4),
        random.nextInt(6),
        attributes);
  }

  private void take(String run, List<Told> all, Random random) {
    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(10));
      for (String source : List.of("crm", "shop", "app")) {
        take(run, source, all.subList(from, to)).await().atMost(PATIENCE);
      }
      from = to;
    }
  }

  private Uni<Taken> take(String run, String source, List<Told> told) {
    List<Identity> identities =
        told.stream()
            .filter(each -> each.source().equals(source))
            .map(each -> each.of(run))
            .toList();
    return pool.withTransaction(connection -> intake.take(connection, source, identities));
  }

  private List<String> state(String run) {
    List<String> state = new ArrayList<>();
    pool.preparedQuery(
            """
            SELECT substr(customer_id, position('/' IN customer_id)) AS customer, name, source, derived_from,
                   quality, issue, digest, observed_at::text AS at, value
            FROM customer_attribute WHERE starts_with(customer_id, $1 || '/') ORDER BY 1, 2, 3, 4
            """)
        .execute(Tuple.of(run))
        .await()
        .atMost(PATIENCE)
        .forEach(row -> {
          var value = row.getBuffer("value");
          state.add(
              String.join(
                  " ",
                  row.getString("customer"),
                  row.getString("name"),
                  row.getString("source"),
                  row.getString("derived_from"),
                  row.getString("quality"),
                  row.getString("issue"),
                  HexFormat.of().formatHex(row.getBuffer("digest").getBytes()),
                  row.getString("at"),
                  value == null ? "-" : vault.open(ObservationRows.VALUE, value.getBytes())));
        });
    return state;
  }
}

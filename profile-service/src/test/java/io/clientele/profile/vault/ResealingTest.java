package io.clientele.profile.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.embedded.postgres.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ResealingTest {

  private static final SealedColumn COLUMN = new SealedColumn("sealed_probe", "text");
  private static final byte[] INDEX = key('i');
  private static final int ROWS = 1700;

  /** Bytes that are not sealed: digests, keyed hashes and the lines of files that wait. */
  private static final String NOT_SEALED = "digest|hash|.*_hash|payload";

  @Inject Pool pool;
  private final Vault old = new Vault(Map.of("k1", key('o')), "k1", INDEX);
  private final Vault both = new Vault(Map.of("k1", key('o'), "k2", key('n')), "k2", INDEX);
  private final Vault without = new Vault(Map.of("k2", key('n')), "k2", INDEX);

  @BeforeEach
  void sealWithTheOldKey() {
    run("CREATE TABLE sealed_probe (id int, text bytea)");
    Integer[] ids = new Integer[ROWS];
    Buffer[] texts = new Buffer[ROWS];
    for (int i = 0; i < ROWS; i++) {
      ids[i] = i;
      texts[i] = Buffer.buffer(old.seal(COLUMN.place(), "text " + i));
    }
    await(
        pool.preparedQuery("INSERT INTO sealed_probe SELECT * FROM unnest($1::int[], $2::bytea[])")
            .execute(Tuple.of(ids, texts)));
    run("INSERT INTO sealed_probe VALUES (-1, NULL)");
  }

  @AfterEach
  void drop() {
    run("DROP TABLE sealed_probe");
  }

  @Test
  void afterAWalkTheOldKeyCanGoAndReadersNeverNoticed() throws InterruptedException {
    Resealing resealing = new Resealing(pool, both, COLUMN);
    assertThat(await(resealing.left())).isEqualTo(ROWS);
    AtomicBoolean over = new AtomicBoolean();
    AtomicBoolean wrong = new AtomicBoolean();
    Thread reader =
        Thread.ofPlatform()
            .start(() -> {
              while (!over.get()) {
                wrong.compareAndSet(false, !allOpen(both));
              }
            });

    assertThat(await(resealing.walk())).isZero();

    over.set(true);
    reader.join();
    assertThat(wrong).isFalse();
    assertThat(allOpen(without)).isTrue();
  }

  @Test
  void aRowThatSomebodyHoldsIsLeftToTheNextWalk() {
    SqlConnection connection = await(pool.getConnection());
    Transaction held = await(connection.begin());
    await(connection.query("SELECT FROM sealed_probe WHERE id = 600 FOR UPDATE").execute());
    Resealing resealing = new Resealing(pool, both, COLUMN);

    assertThat(await(resealing.walk())).isEqualTo(1);
    await(held.rollback());
    await(connection.close());
    assertThat(await(resealing.walk())).isZero();
    assertThat(allOpen(without)).isTrue();
  }

  @Test
  void aValueThatDoesNotOpenStaysAndStopsNobody() {
    run("UPDATE sealed_probe SET text = '\\x026b33000102' WHERE id = 3");

    assertThat(await(new Resealing(pool, both, COLUMN).walk())).isEqualTo(1);
  }

  @Test
  void everySealedColumnOfTheDatabaseIsSealedAnew() {
    Set<String> found = new TreeSet<>();
    await(
            pool.query(
                    """
                    SELECT table_name || '.' || column_name FROM information_schema.columns
                    WHERE table_schema = 'public' AND data_type = 'bytea'
                      AND table_name <> 'sealed_probe' AND column_name !~ '^(%s)$'
                    """
                        .formatted(NOT_SEALED))
                .execute())
        .forEach(row -> found.add(row.getString(0)));

    assertThat(SealedColumns.ALL.stream().map(SealedColumn::place).collect(Collectors.toSet()))
        .isEqualTo(found);
  }

  private boolean allOpen(Vault vault) {
    int open = 0;
    for (var row :
        await(pool.query("SELECT id, text FROM sealed_probe WHERE text IS NOT NULL").execute())) {
      String text = vault.open(COLUMN.place(), row.getBuffer("text").getBytes());
      open += text.equals("text " + row.getInteger("id")) ? 1 : 0;
    }
    return open == ROWS;
  }

  private void run(String sql) {
    await(pool.query(sql).execute());
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(60));
  }

  private static byte[] key(char filling) {
    return String.valueOf(filling).repeat(32).getBytes(StandardCharsets.US_ASCII);
  }
}

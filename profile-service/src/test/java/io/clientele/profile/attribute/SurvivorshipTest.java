package io.clientele.profile.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.profile.schema.Schema;
import io.clientele.profile.schema.ShippedSchema;
import io.clientele.profile.schema.Trust;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurvivorshipTest {

  private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATE = Instant.parse("2026-02-01T00:00:00Z");

  private final Schema schema = ShippedSchema.load().with(1, 1, List.of());
  private final Survivorship survivorship =
      new Survivorship(schema, Map.of("crm", Trust.INTERNAL, "list", Trust.THIRD_PARTY));

  @Test
  void theMostTrustedSourceHoldsHoweverOldItsWord() {
    assertFirst(claim("crm", EARLY), claim("shop", LATE), claim("list", LATE));
    assertFirst(claim("shop", EARLY), claim("list", LATE));
  }

  @Test
  void ofOneTrustTheLaterHolds() {
    assertFirst(claim("shop", LATE), claim("app", EARLY));
  }

  @Test
  void whatWasNotUnderstoodNeverHolds() {
    Claim invalid = new Claim("c", "city", "crm", LATE, Quality.INVALID, "", new byte[] {9});

    assertFirst(claim("list", EARLY), invalid);
    assertThat(survivorship.eligible(invalid)).isFalse();
  }

  @Test
  void ofOneTimeTheToldHoldsBeforeTheDerived() {
    Claim derived =
        new Claim("c", "city", "shop", LATE, Quality.VALID, "division_code", new byte[] {9});

    assertFirst(claim("shop", LATE), derived);
  }

  @Test
  void freeTraitsGoByTimeAlone() {
    assertFirst(free("list", LATE), free("crm", EARLY));
  }

  @Test
  void theOrderIsTotal() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      List<Claim> claims = new ArrayList<>();
      for (int i = random.nextInt(8) + 1; i > 0; i--) {
        claims.add(
            new Claim(
                "c" + random.nextInt(2),
                "city",
                List.of("crm", "shop", "app", "list").get(random.nextInt(4)),
                random.nextBoolean() ? EARLY : LATE,
                random.nextInt(4) == 0 ? Quality.INVALID : Quality.VALID,
                random.nextBoolean() ? "" : "division_code",
                new byte[] {(byte) random.nextInt(3)}));
      }
      List<Claim> shuffled = new ArrayList<>(claims);
      Collections.shuffle(shuffled, random);
      claims.sort(survivorship.order());
      shuffled.sort(survivorship.order());
      assertThat(shuffled).as("seed %d", seed).isEqualTo(claims);
    }
  }

  private void assertFirst(Claim first, Claim... others) {
    List<Claim> claims = new ArrayList<>(List.of(others));
    claims.add(first);
    claims.sort(survivorship.order());
    assertThat(claims.getFirst()).isEqualTo(first);
  }

  private static Claim claim(String source, Instant at) {
    return new Claim("c", "city", source, at, Quality.VALID, "", new byte[] {1});
  }

  private static Claim free(String source, Instant at) {
    return new Claim("c", "pet", source, at, Quality.FREE, "", new byte[] {1});
  }
}

package io.clientele.profile.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.schema.Trust;
import io.clientele.profile.source.Source;
import io.clientele.profile.value.Content;
import io.clientele.profile.value.Moment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TakenTest {

  private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");

  @Inject Pool pool;
  @Inject AttributeIntake intake;
  @Inject AttributeGovernance governance;

  private final String id = "t-" + UUID.randomUUID();

  @Test
  void identifiersAreNormalisedAndVerifiedOnlyWhereSomebodySaysSo() {
    Taken taken =
        take(
            "shop",
            Map.of(
                "mail", "\"Ann@QQ.com\"",
                "email_verified", "true",
                "手机", "\"13912345678\"",
                "id_card", "\"110105491231002\""),
            List.of(new ExternalId("crm", "4711")));

    assertThat(taken.identifiers())
        .containsExactlyInAnyOrder(
            new ToldIdentifier(id, "email", "", "ann@qq.com", true, AT),
            new ToldIdentifier(id, "phone", "", "+8613912345678", false, AT),
            new ToldIdentifier(id, "identity_card", "", "11010519491231002X", true, AT),
            new ToldIdentifier(id, "external_id", "crm", "4711", true, AT));
    assertThat(taken.changed()).containsExactly(id);
    assertThat(taken.attributes())
        .contains(new ToldAttribute(id, "email", "\"ann@qq.com\"", AT))
        .extracting(ToldAttribute::name)
        .contains("birth_date", "city")
        .doesNotContain("identity_card");
  }

  @Test
  void aSystemOfTheBusinessVerifiesByTelling() {
    String source = "s" + UUID.randomUUID();
    governance
        .trust(new Source(source, Trust.INTERNAL, true))
        .await()
        .atMost(Duration.ofSeconds(30));

    assertThat(take(source, Map.of("email", "\"ann@qq.com\""), List.of()).identifiers())
        .containsExactly(new ToldIdentifier(id, "email", "", "ann@qq.com", true, AT));
  }

  @Test
  void whatWasNotUnderstoodIdentifiesNobodyAndARepeatChangesNothing() {
    Map<String, String> told = Map.of("email", "\"noreply@qq.com\"", "phone", "\"12\"");

    assertThat(take("shop", told, List.of()).identifiers()).isEmpty();
    assertThat(take("shop", told, List.of()).changed()).isEmpty();
  }

  @Test
  void anIdentityWithoutExternalIdsHasTheDigestItAlwaysHad() {
    TreeMap<String, String> attributes = new TreeMap<>(Map.of("a", "1"));
    Identity plain = new Identity("c", Moment.told(AT), attributes);

    assertThat(plain.digest())
        .isEqualTo(new Content("identify").put("c").put(Moment.told(AT)).put("a").put("1").digest())
        .isNotEqualTo(
            new Identity("c", Moment.told(AT), attributes, List.of(new ExternalId("crm", "1")))
                .digest());
  }

  @Test
  void aHundredNamesAreEnough() {
    List<ExternalId> tooMany = Collections.nCopies(101, new ExternalId("crm", "1"));

    assertThatThrownBy(() -> new Identity("c", Moment.told(AT), new TreeMap<>(), tooMany))
        .isInstanceOfSatisfying(
            ClienteleException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_MANY_IDENTIFIERS));
  }

  private Taken take(String source, Map<String, String> told, List<ExternalId> names) {
    return pool.withTransaction(connection ->
            intake.take(
                connection,
                source,
                List.of(new Identity(id, Moment.told(AT), new TreeMap<>(told), names))))
        .await()
        .atMost(Duration.ofSeconds(30));
  }
}

package io.clientele.profile.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.profile.identity.Forest.Branch;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkageTest {

  private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATE = Instant.parse("2026-02-01T00:00:00Z");
  private static final IdentifierKinds KINDS = IdentifierKindsYaml.shipped();

  private final Map<String, Set<IdentifierKey>> identifiers = new HashMap<>();
  private final Map<IdentifierKey, Set<String>> proven = new HashMap<>();
  private final Map<String, Instant> seen = new HashMap<>();
  private final Set<Pair> apart = new HashSet<>();
  private final List<Branch> branches = new ArrayList<>();

  @Test
  void somebodyKnownSurvivesSomebodyAnonymous() {
    has("anonymous:d", "email", "e", EARLY);
    has("u", "name", "", LATE);

    assertThat(attached("u", "email", "e").joinings())
        .containsExactly(new Joining("u", "anonymous:d", Cause.IDENTIFIER));
  }

  @Test
  void ofTwoAnonymousTheEarlierSurvivesAndOfEquallyEarlyTheLesserId() {
    has("anonymous:b", "email", "e", EARLY);
    has("anonymous:a", "name", "", LATE);
    assertThat(attached("anonymous:a", "email", "e").joinings())
        .containsExactly(new Joining("anonymous:b", "anonymous:a", Cause.IDENTIFIER));

    has("anonymous:a", "name", "", EARLY);
    assertThat(attached("anonymous:a", "email", "e").joinings())
        .containsExactly(new Joining("anonymous:a", "anonymous:b", Cause.IDENTIFIER));
  }

  @Test
  void twoUsersStayTwoUnlessTheBusinessAllowsMoreUserIds() {
    has("u1", "email", "e", EARLY);
    has("u2", "name", "", LATE);

    assertThat(attached("u2", "email", "e").doubts())
        .containsExactly(new Doubt(Pair.of("u1", "u2"), Doubt.Reason.USER_ID));
    assertThat(attached(KINDS.withLimits(Map.of("user_id", 2)), "u2", "email", "e").joinings())
        .containsExactly(new Joining("u1", "u2", Cause.IDENTIFIER));
  }

  @Test
  void oneWhoHasTooManyAlreadyMayStillBeJoinedByOneWhoAddsNone() {
    has("u1", "email", "e", EARLY);
    branches.add(new Branch("u2", "u1"));
    has("u2", "name", "", EARLY);
    has("anonymous:d", "name", "", LATE);

    assertThat(attached("anonymous:d", "email", "e").joinings())
        .containsExactly(new Joining("u1", "anonymous:d", Cause.IDENTIFIER));
  }

  @Test
  void differentIdentityCardsAreTwoPeopleEvenWhereTheSenderSaysOne() {
    has("u1", "identity_card", "1", EARLY);
    has("u2", "identity_card", "2", EARLY);
    Linkage linkage = new Linkage(KINDS, near(), List.of());

    linkage.alias(new Alias("u1", "u2", EARLY));

    assertThat(linkage.joinings()).isEmpty();
    assertThat(linkage.doubts())
        .containsExactly(new Doubt(Pair.of("u1", "u2"), Doubt.Reason.IDENTITY_CARD));
  }

  @Test
  void anIdentifierOfSeveralPeopleLinksNobodyMore() {
    has("u1", "email", "e", EARLY);
    has("u2", "email", "e", EARLY);
    has("anonymous:d", "name", "", EARLY);

    assertThat(attached("anonymous:d", "email", "e").doubts())
        .containsExactly(
            new Doubt(Pair.of("anonymous:d", "u1"), Doubt.Reason.SHARED_BY_MANY),
            new Doubt(Pair.of("anonymous:d", "u2"), Doubt.Reason.SHARED_BY_MANY));
  }

  @Test
  void whoWasTakenApartStaysSoThroughWhomTheyWereMergedWith() {
    has("u", "name", "", EARLY);
    has("anonymous:a", "email", "e", EARLY);
    branches.add(new Branch("anonymous:b", "anonymous:a"));
    has("anonymous:b", "name", "", EARLY);
    apart.add(Pair.of("u", "anonymous:b"));

    assertThat(attached("u", "email", "e").doubts())
        .containsExactly(new Doubt(Pair.of("u", "anonymous:a"), Doubt.Reason.KEPT_APART));
  }

  @Test
  void theSixthEmailIsOneTooMany() {
    for (int email = 0; email < 5; email++) {
      has("u", "email", "e" + email, EARLY);
    }

    assertThat(attached("u", "email", "e5").refused())
        .containsExactly(new Refused("u", "email", Refused.Reason.LIMIT, EARLY));
    assertThat(attached("u", "email", "e4").refused()).isEmpty();
  }

  @Test
  void thousandsAreNotOnePerson() {
    has("u1", "email", "e", EARLY);
    has("anonymous:d", "name", "", EARLY);
    for (int member = 0; member < Linkage.MAX_IDS; member++) {
      branches.add(new Branch("anonymous:m" + member, "u1"));
    }

    assertThat(attached("anonymous:d", "email", "e").doubts())
        .containsExactly(new Doubt(Pair.of("anonymous:d", "u1"), Doubt.Reason.TOO_MANY));
  }

  @Test
  void whatIdentifiesNobodyIsKnown() {
    for (String nobody :
        List.of(
            "",
            " ",
            "null",
            "N/A",
            "NONE",
            "undefined",
            "Unknown",
            "anonymous",
            "0",
            "-1",
            "000",
            "test",
            "---",
            "[object Object]",
            "00000000-0000-0000-0000-000000000000")) {
      assertThat(KINDS.isBlocked(nobody)).as(nobody).isTrue();
    }
    for (String somebody :
        List.of("1", "42", "nulli", "u0", "10", "a-1", "6f1e-00", "00000000-0000-0000-0000-1")) {
      assertThat(KINDS.isBlocked(somebody)).as(somebody).isFalse();
    }
  }

  @Test
  void aWrongLimitOrTableIsRefusedAndNamed() {
    assertThatThrownBy(() -> KINDS.withLimits(Map.of("e-mail", 2)))
        .hasMessageContaining("no identifier kind e-mail");
    assertThatThrownBy(() -> KINDS.withLimits(Map.of("email", 0)))
        .hasMessageContaining("at least 1");
    assertThatThrownBy(() -> read("kinds: []\nblocked: []"))
        .hasMessageContaining("no identifier kind user_id");
    assertThatThrownBy(() -> read("kinds: [{name: x}]\nblocked: []"))
        .hasMessageContaining("has the keys");
    assertThatThrownBy(() -> read("kinds: none")).hasMessageContaining("'blocked'");
  }

  private static IdentifierKinds read(String yaml) {
    return IdentifierKindsYaml.read(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aPreviewNamesTheAttributesThatChangeForEither() {
    assertThat(
            AttributeChoice.of(
                Map.of("city", "\"Graz\"", "name", "\"Ann\"", "vip", "true"),
                Map.of("city", "\"Graz\"", "name", "\"Bea\""),
                Map.of("city", "\"Graz\"", "name", "\"Bea\"", "vip", "true")))
        .containsExactly(
            new AttributeChoice("name", "\"Ann\"", "\"Bea\"", "\"Bea\""),
            new AttributeChoice("vip", "true", "", "true"));
  }

  private void has(String customer, String kind, String value, Instant firstSeen) {
    seen.put(customer, firstSeen);
    Set<IdentifierKey> keys = identifiers.computeIfAbsent(customer, id -> new HashSet<>());
    keys.add(
        new IdentifierKey(
            AnonymousId.is(customer) ? "anonymous_id" : "user_id",
            "",
            AnonymousId.value(customer)));
    if (!value.isEmpty()) {
      IdentifierKey key = new IdentifierKey(kind, "", value);
      keys.add(key);
      proven.computeIfAbsent(key, identifier -> new HashSet<>()).add(customer);
    }
  }

  private Neighbourhood near() {
    return new Neighbourhood(new Forest(branches), identifiers, proven, seen, apart);
  }

  private Linkage attached(String customer, String kind, String value) {
    return attached(KINDS, customer, kind, value);
  }

  private Linkage attached(IdentifierKinds kinds, String customer, String kind, String value) {
    Linkage linkage = new Linkage(kinds, near(), List.of());
    linkage.attach(
        new Told(
            customer,
            kinds.kind(kind),
            new IdentifierKey(kind, "", value),
            value,
            true,
            EARLY,
            EARLY));
    return linkage;
  }
}

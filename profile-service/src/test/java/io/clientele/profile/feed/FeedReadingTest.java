package io.clientele.profile.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.attribute.AttributeIntake;
import io.clientele.profile.attribute.AttributeReading;
import io.clientele.profile.attribute.Identity;
import io.clientele.profile.change.Change;
import io.clientele.profile.change.Change.CustomerChanged;
import io.clientele.profile.change.ChangeRepository;
import io.clientele.profile.consent.Consent;
import io.clientele.profile.consent.Consent.State;
import io.clientele.profile.consent.ConsentTaking;
import io.clientele.profile.consent.Purpose;
import io.clientele.profile.consent.Refusals;
import io.clientele.profile.person.Persons;
import io.clientele.profile.schema.SchemaReading;
import io.clientele.profile.value.Moment;
import io.clientele.profile.value.ValueMessages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FeedReadingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Pool pool;
  @Inject Persons persons;
  @Inject ChangeRepository changes;
  @Inject FeedRepository rows;
  @Inject AttributeReading attributes;
  @Inject AttributeIntake intake;
  @Inject SchemaReading schemas;
  @Inject Refusals refusals;
  @Inject FeedDetailRepository details;
  @Inject ContactReading contacts;
  @Inject ConsentTaking consents;

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private Instant now = NOON;
  private FeedReading reading;
  private Cursor end;

  @BeforeEach
  void findTheEnd() {
    reading =
        new FeedReading(pool, rows, persons, attributes, schemas, refusals, details, contacts);
    end = Cursor.START;
    ChangePage page;
    do {
      page = await(reading.page(end, 1000));
      end = page.next();
    } while (!page.changes().isEmpty() || await(rows.pending(end)) > 0);
  }

  @Test
  void aChangedCustomerIsToldAsItIsWhenTheFeedIsRead() {
    touch("a");
    live("a", "Graz");
    assertThat(read()).isEqualTo(Map.of(id("a"), state("a", false, "\"Graz\"")));

    live("a", "Wien");
    refuse("a");
    assertThat(read()).isEqualTo(Map.of(id("a"), state("a", true, "\"Wien\"")));
  }

  @Test
  void ofAMergedCustomerThePersonIsToldToo() {
    member("a", "p");
    member("b", "p");
    live("p", "Graz");
    refuse("p");
    touch("a", "b");

    assertThat(read())
        .isEqualTo(
            Map.of(
                id("a"), state("p", true, null),
                id("b"), state("p", true, null),
                id("p"), state("p", true, "\"Graz\"")));
    assertThat(customers()).contains(id("a"), id("b"), id("p"));
  }

  @Test
  void whatIsNoLongerOnePersonIsToldAsTwo() {
    member("a", "p");
    touch("a", "p");
    await(
        pool.preparedQuery("DELETE FROM membership WHERE customer_id = $1")
            .execute(Tuple.of(id("a"))));

    assertThat(read())
        .isEqualTo(Map.of(id("a"), state("a", false, null), id("p"), state("p", false, null)));
    assertThat(customers()).containsExactlyInAnyOrder(id("a"), id("p"));
  }

  @Test
  void whatIsPersonalOrHasNoDefinitionStaysInTheArchive() {
    tell(
        "a",
        Map.of(
            "email", "\"ann@example.org\"",
            "last_name", "\"Moser\"",
            "income", "54321",
            "shoe_size", "39",
            "Kids Home", "2",
            "referrer", "\"c-7\""));
    touch("a");

    CustomerState told = Objects.requireNonNull(read().get(id("a")));

    assertThat(told.known()).containsKeys("email", "last_name", "income", "shoe_size");
    assertThat(told.open()).containsExactlyInAnyOrder("young_children", "referred_by");
    assertThat(AttributeMessages.referredBy(told)).isEqualTo("c-7");
    assertThat(AttributeMessages.attributes(told).getFieldsMap())
        .containsOnly(Map.entry("young_children", ValueMessages.value(2)));
  }

  private void live(String name, String city) {
    tell(name, Map.of("city", "\"" + city + "\""));
  }

  private void tell(String name, Map<String, String> values) {
    now = now.plusSeconds(1);
    Identity told = new Identity(id(name), Moment.told(now), new TreeMap<>(values), List.of());
    await(pool.withTransaction(connection -> intake.take(connection, "test", List.of(told))));
  }

  private void refuse(String name) {
    await(
        consents.take(
            "refusal of " + id(name),
            new Consent(
                id(name), Purpose.PROFILING, State.REFUSED, "", "test", Moment.told(NOON))));
  }

  private Map<String, CustomerState> read() {
    return await(reading.page(end, 1000)).states();
  }

  private List<String> customers() {
    List<String> customers = new ArrayList<>();
    for (Change change : await(reading.page(end, 1000)).changes()) {
      if (change instanceof CustomerChanged) {
        customers.add(change.customerId());
      }
    }
    return customers;
  }

  private CustomerState state(String person, boolean refused, @Nullable String city) {
    return new CustomerState(
        id(person),
        refused,
        city == null ? Map.of() : Map.of("city", new Known(city, now)),
        city == null ? Set.of() : Set.of("city"),
        Contact.UNKNOWN);
  }

  private void touch(String... names) {
    List<String> ids = new ArrayList<>();
    for (String name : names) {
      ids.add(id(name));
    }
    await(pool.withTransaction(connection -> changes.touch(connection, ids)));
  }

  private void member(String customer, String person) {
    await(
        pool.preparedQuery(
                "INSERT INTO membership (customer_id, parent_id, person_id) VALUES ($1, $2, $2)")
            .execute(Tuple.of(id(customer), id(person))));
  }

  private String id(String name) {
    return run + "/" + name;
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }
}

package io.clientele.profile.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.FieldMask;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.AttributeDefinition;
import io.clientele.contracts.profile.v1.AttributeObservation;
import io.clientele.contracts.profile.v1.AttributeServiceGrpc;
import io.clientele.contracts.profile.v1.AttributeServiceGrpc.AttributeServiceBlockingStub;
import io.clientele.contracts.profile.v1.Choice;
import io.clientele.contracts.profile.v1.CreateAttributeDefinitionRequest;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.GetCustomerRequest;
import io.clientele.contracts.profile.v1.Identify;
import io.clientele.contracts.profile.v1.IntakeServiceGrpc;
import io.clientele.contracts.profile.v1.IntakeServiceGrpc.IntakeServiceBlockingStub;
import io.clientele.contracts.profile.v1.ListAttributeDefinitionsRequest;
import io.clientele.contracts.profile.v1.ListCustomerAttributesRequest;
import io.clientele.contracts.profile.v1.ListSourcesRequest;
import io.clientele.contracts.profile.v1.RecordFactsRequest;
import io.clientele.contracts.profile.v1.RestoreAttributeDefinitionRequest;
import io.clientele.contracts.profile.v1.RetireAttributeDefinitionRequest;
import io.clientele.contracts.profile.v1.SetSourceTrustRequest;
import io.clientele.contracts.profile.v1.Source;
import io.clientele.contracts.profile.v1.UpdateAttributeDefinitionRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.Wire;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AttributeServiceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject Pool pool;
  @Inject NoticeLog notices;

  private ManagedChannel channel;
  private AttributeServiceBlockingStub attributes;
  private IntakeServiceBlockingStub intake;
  private CustomerServiceBlockingStub customers;
  private final String run = "r" + UUID.randomUUID().toString().substring(0, 8);
  private int messages;

  @BeforeEach
  void connect() {
    channel = Wire.channel();
    attributes = AttributeServiceGrpc.newBlockingStub(channel);
    intake = IntakeServiceGrpc.newBlockingStub(channel);
    customers = CustomerServiceGrpc.newBlockingStub(channel);
  }

  @AfterEach
  void disconnect() {
    channel.shutdownNow();
  }

  @Test
  void toldValuesAreCleanedAndKeptAsTheyCame() {
    tell(
        "shop",
        "2026-01-05T10:00:00Z",
        Map.of(
            "E-Mail",
            text(" Ann@QQ.com"),
            "性别",
            text("女"),
            "pet",
            text("cat"),
            "dob",
            text("05/06/1990")));

    assertThat(observation("email").getValue()).isEqualTo(text("ann@qq.com"));
    assertThat(observation("email").getRaw()).isEqualTo(text(" Ann@QQ.com"));
    assertThat(observation("email").getIssue()).isEqualTo("TIDIED");
    assertThat(observation("gender").getValue()).isEqualTo(text("female"));
    assertThat(observation("pet").getQuality()).isEqualTo(AttributeObservation.Quality.FREE);
    assertThat(observation("birth_date").getQuality())
        .isEqualTo(AttributeObservation.Quality.INVALID);
    assertThat(observation("birth_date").hasValue()).isFalse();
    assertThat(observation("birth_date").getRaw()).isEqualTo(text("05/06/1990"));
    assertThat(observation("birth_date").getIssue()).isEqualTo("DATE_AMBIGUOUS");
    assertThat(observation("birth_date").getInForce()).isFalse();
    assertThat(customer())
        .containsOnlyKeys("email", "gender", "pet")
        .containsEntry("gender", text("female"));
  }

  @Test
  void anIdentityCardIsNowhereInTheDatabase() {
    String card = "11010519491231002X";
    tell("shop", "2026-01-05T10:00:00Z", Map.of("身份证号", text(card)));
    tell("app", "2026-01-05T10:00:00Z", Map.of("id_card", text("110105194912310021")));

    List<AttributeObservation> all = listed();

    assertThat(all)
        .filteredOn(told -> told.getName().equals("identity_card"))
        .hasSize(2)
        .allSatisfy(told -> {
          assertThat(told.hasValue()).isFalse();
          assertThat(told.hasRaw()).isFalse();
        });
    assertThat(customer())
        .containsEntry("birth_date", text("1949-12-31"))
        .containsEntry("gender", text("female"))
        .containsEntry("division_code", text("110105"))
        .containsEntry("city_size", text("megacity"))
        .doesNotContainKey("identity_card");
    assertThat(all)
        .filteredOn(told -> told.getName().equals("birth_date"))
        .extracting(AttributeObservation::getDerivedFrom)
        .containsExactly("identity_card");
    assertNowhere(card);
    assertNowhere("110105194912310021");
    assertNowhere("110105491231002");
  }

  @Test
  void noToldValueIsReadableInTheDatabase() {
    String secret = "Xanthippe" + run;
    tell(
        "shop",
        "2026-01-05T10:00:00Z",
        Map.of(
            "name", text(secret), "pet", text(secret), "email", text("not an address " + secret)));

    assertNowhere(secret);
  }

  @Test
  void theTrustOfSourcesDecidesAndCustomersAreNoticed() {
    String crm = "crm-" + run;
    tell("shop", "2026-01-09T10:00:00Z", Map.of("city", text("Wien")));
    tell(crm, "2026-01-05T10:00:00Z", Map.of("city", text("Graz")));
    assertThat(customer()).containsEntry("city", text("Wien"));

    Source set = attributes.setSourceTrust(trust(crm, Source.Trust.INTERNAL));

    assertThat(set.getSet()).isTrue();
    assertThat(customer()).containsEntry("city", text("Graz"));
    assertThat(listed())
        .filteredOn(told -> told.getName().equals("city"))
        .extracting(told -> told.getSource() + told.getInForce())
        .containsExactly(crm + "true", "shopfalse");
    assertThat(attributes.listSources(ListSourcesRequest.getDefaultInstance()).getSourcesList())
        .contains(set)
        .contains(Source.newBuilder().setSource("shop").setTrust(Source.Trust.FORM).build());
    await(() -> notices.has(id()));
    notices.forget();
    attributes.setSourceTrust(trust(crm, Source.Trust.THIRD_PARTY));
    assertThat(customer()).containsEntry("city", text("Wien"));
    await(() -> notices.has(id()));
    assertRefused(
        ErrorCode.INVALID_FIELD,
        "source",
        () -> attributes.setSourceTrust(trust("Web Shop", Source.Trust.FORM)));
    assertRefused(
        ErrorCode.INVALID_FIELD,
        "trust",
        () -> attributes.setSourceTrust(trust("shop", Source.Trust.TRUST_UNSPECIFIED)));
  }

  @Test
  void aDefinitionHoldsAtOnceForWhatWasToldBeforeIt() {
    String pet = "pet_" + run;
    tell("shop", "2026-01-05T10:00:00Z", Map.of(pet, text("Katze")));
    assertThat(customer()).containsEntry(pet, text("Katze"));

    AttributeDefinition created =
        attributes.createAttributeDefinition(create(choices(pet, "cat", "Katze")));

    assertThat(created.getShipped()).isFalse();
    assertThat(customer()).containsEntry(pet, text("cat"));
    await(() -> stored(pet).equals("VALID"));
    assertThat(notices.has(id())).isTrue();
    tell("app", "2026-01-06T10:00:00Z", Map.of(pet.toUpperCase(Locale.ROOT), text("Hund")));
    assertThat(customer()).containsEntry(pet, text("cat"));
    assertThat(observation("app", pet).getIssue()).isEqualTo("CHOICE_UNKNOWN");

    AttributeDefinition more =
        choices(pet, "dog", "Hund").toBuilder().addAllChoices(created.getChoicesList()).build();
    attributes.updateAttributeDefinition(
        UpdateAttributeDefinitionRequest.newBuilder()
            .setDefinition(more)
            .setUpdateMask(FieldMask.newBuilder().addPaths("choices"))
            .build());

    assertThat(customer()).containsEntry(pet, text("dog"));
    assertRefused(
        ErrorCode.INVALID_FIELD,
        "definition.choices",
        () ->
            attributes.updateAttributeDefinition(
                UpdateAttributeDefinitionRequest.newBuilder().setDefinition(created).build()));
  }

  @Test
  void aRetiredAttributeIsAFreeTraitUntilItIsRestored() {
    String size = "shoe_" + run;
    attributes.createAttributeDefinition(
        create(
            AttributeDefinition.newBuilder()
                .setName(size)
                .setType(AttributeDefinition.Type.NUMBER)
                .setMaximum(60)
                .build()));
    tell("shop", "2026-01-05T10:00:00Z", Map.of(size, text("４２")));
    assertThat(customer()).containsEntry(size, number(42));

    AttributeDefinition retired =
        attributes.retireAttributeDefinition(
            RetireAttributeDefinitionRequest.newBuilder().setName(size).build());

    assertThat(retired.hasRetiredAt()).isTrue();
    assertThat(customer()).doesNotContainKey(size);
    assertThat(observation(size).getRaw()).as("it is kept").isEqualTo(text("４２"));
    tell("shop", "2026-01-06T10:00:00Z", Map.of(size, text("44 EU")));
    assertThat(customer()).containsEntry(size, text("44 EU"));
    assertThat(
            attributes
                .listAttributeDefinitions(ListAttributeDefinitionsRequest.getDefaultInstance())
                .getDefinitionsList())
        .doesNotContain(retired);
    assertThat(
            attributes.retireAttributeDefinition(
                RetireAttributeDefinitionRequest.newBuilder().setName(size).build()))
        .isEqualTo(retired);
    assertRefused(
        ErrorCode.ATTRIBUTE_EXISTS,
        "definition.name",
        () -> attributes.createAttributeDefinition(create(retired)));
    tell("app", "2026-01-05T10:00:00Z", Map.of(size, number(43)));

    attributes.restoreAttributeDefinition(
        RestoreAttributeDefinitionRequest.newBuilder().setName(size).build());

    assertThat(customer()).containsEntry(size, number(43));
    assertThat(observation("shop", size).getIssue()).isEqualTo("NUMBER_SYNTAX");
    assertRefused(
        ErrorCode.ATTRIBUTE_NOT_FOUND,
        "name",
        () ->
            attributes.restoreAttributeDefinition(
                RestoreAttributeDefinitionRequest.newBuilder().setName("no_such").build()));
  }

  @Test
  void aShippedAttributeStaysWhatItIsWhenSomethingAboutItChanges() {
    AttributeDefinition told =
        AttributeDefinition.newBuilder().setName("children_ages").setStaleAfterDays(100).build();

    AttributeDefinition updated =
        attributes.updateAttributeDefinition(
            UpdateAttributeDefinitionRequest.newBuilder()
                .setDefinition(told)
                .setUpdateMask(FieldMask.newBuilder().addPaths("stale_after_days"))
                .build());

    assertThat(updated.getShipped()).isTrue();
    assertThat(updated.getMaximum()).isEqualTo(60);
    assertThat(
            attributes
                .listAttributeDefinitions(ListAttributeDefinitionsRequest.getDefaultInstance())
                .getDefinitionsList())
        .contains(updated);
    tell("shop", "2026-01-05T10:00:00Z", Map.of("children_ages", text("3, 99")));
    assertThat(observation("children_ages").getIssue()).isEqualTo("ENTRIES_DROPPED");
  }

  @Test
  void wrongDefinitionsAreRefusedByField() {
    AttributeDefinition good =
        AttributeDefinition.newBuilder()
            .setName("x_" + run)
            .setType(AttributeDefinition.Type.TEXT)
            .build();

    assertCreateRefused("definition.type", good.toBuilder().clearType());
    assertCreateRefused("definition.type", good.toBuilder().setTypeValue(99));
    assertCreateRefused("definition.name", good.toBuilder().setName("Not A Name"));
    assertCreateRefused("definition.name", good.toBuilder().setName("x".repeat(65)));
    assertCreateRefused(
        "definition.display_name_en", good.toBuilder().setDisplayNameEn("x".repeat(101)));
    assertCreateRefused("definition.category", good.toBuilder().setCategory("Über"));
    assertCreateRefused(
        "definition.choices", good.toBuilder().setType(AttributeDefinition.Type.CHOICE));
    assertCreateRefused(
        "definition.choices", good.toBuilder().addChoices(Choice.newBuilder().setValue("a")));
    assertCreateRefused(
        "definition.choices[0].value",
        good.toBuilder()
            .setType(AttributeDefinition.Type.CHOICE)
            .addChoices(Choice.getDefaultInstance()));
    assertCreateRefused("definition.minimum", good.toBuilder().setMinimum(1));
    assertCreateRefused("definition.stale_after_days", good.toBuilder().setStaleAfterDays(-1));
    assertCreateRefused("definition.trust_order", good.toBuilder().addTrustOrderValue(9));
    assertCreateRefused("definition.aliases", good.toBuilder().addAliases("…"));
    assertRefused(
        ErrorCode.ATTRIBUTE_EXISTS,
        "definition.aliases",
        () ->
            attributes.createAttributeDefinition(
                create(good.toBuilder().addAliases("birthday").build())));
  }

  @Test
  void valuesOfBeforeTheVaultAreUnderstoodAndSealed() {
    sql("INSERT INTO customer VALUES ($1, now(), now(), '{old}')", Tuple.of(id()));
    sql(
        "INSERT INTO customer_attribute (customer_id, name, plain, source, observed_at) VALUES ($1, 'birthday', '\"1.5.1990\"', 'old', '2026-01-01Z'), ($1, 'division_code', '440305', 'old', '2026-01-01Z'), ($1, 'pet', '{\"a\": [1]}', 'old', '2026-01-01Z')",
        Tuple.of(id()));

    assertThat(customer()).containsEntry("birth_date", text("1990-05-01")).containsKey("pet");

    sql(
        "INSERT INTO reconsideration (kind, subject) SELECT 'ALL', '' WHERE $1 <> ''",
        Tuple.of(id()));
    await(() ->
        one("SELECT count(*)::text FROM customer_attribute WHERE plain IS NOT NULL AND customer_id = $1")
            .equals("0"));
    assertThat(customer())
        .containsEntry("birth_date", text("1990-05-01"))
        .containsKey("pet")
        .containsEntry("city", text("深圳市"));
    assertThat(observation("birth_date").getRaw()).isEqualTo(text("1.5.1990"));
  }

  @Test
  void nobodyKnownIsNotFound() {
    assertRefused(
        ErrorCode.CUSTOMER_NOT_FOUND,
        "customer_id",
        () -> attributes.listCustomerAttributes(list("nobody-" + run)));
    assertRefused(
        ErrorCode.INVALID_FIELD, "customer_id", () -> attributes.listCustomerAttributes(list("")));
  }

  private void assertCreateRefused(String field, AttributeDefinition.Builder definition) {
    assertRefused(
        ErrorCode.INVALID_FIELD,
        field,
        () -> attributes.createAttributeDefinition(create(definition.build())));
  }

  private static CreateAttributeDefinitionRequest create(AttributeDefinition definition) {
    return CreateAttributeDefinitionRequest.newBuilder().setDefinition(definition).build();
  }

  private static AttributeDefinition choices(String name, String value, String synonym) {
    return AttributeDefinition.newBuilder()
        .setName(name)
        .setType(AttributeDefinition.Type.CHOICE)
        .addChoices(Choice.newBuilder().setValue(value).addSynonyms(synonym))
        .build();
  }

  private static SetSourceTrustRequest trust(String source, Source.Trust trust) {
    return SetSourceTrustRequest.newBuilder().setSource(source).setTrust(trust).build();
  }

  private static ListCustomerAttributesRequest list(String customerId) {
    return ListCustomerAttributesRequest.newBuilder().setCustomerId(customerId).build();
  }

  private String id() {
    return "c-" + run;
  }

  private void tell(String source, String at, Map<String, Value> told) {
    Fact fact =
        Fact.newBuilder()
            .setMessageId(run + "-" + messages++)
            .setCustomerId(id())
            .setOccurredAt(Wire.time(at))
            .setIdentify(
                Identify.newBuilder().setAttributes(Struct.newBuilder().putAllFields(told)))
            .build();
    assertThat(
            intake
                .recordFacts(
                    RecordFactsRequest.newBuilder().setSource(source).addFacts(fact).build())
                .getOutcomes(0)
                .getState()
                .name())
        .isEqualTo("ACCEPTED");
  }

  private Map<String, Value> customer() {
    return customers
        .getCustomer(GetCustomerRequest.newBuilder().setCustomerId(id()).build())
        .getAttributes()
        .getFieldsMap();
  }

  private List<AttributeObservation> listed() {
    return attributes.listCustomerAttributes(list(id())).getObservationsList();
  }

  // The first of an attribute is the one in force.
  private AttributeObservation observation(String name) {
    return listed().stream().filter(told -> told.getName().equals(name)).findFirst().orElseThrow();
  }

  private AttributeObservation observation(String source, String name) {
    return listed().stream()
        .filter(told -> told.getSource().equals(source) && told.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String stored(String name) {
    return String.valueOf(
        one(
            "SELECT string_agg(DISTINCT quality, ',') FROM customer_attribute WHERE customer_id = $1 AND name = '"
                + name
                + "'"));
  }

  private String one(String sql) {
    return String.valueOf(
        pool.preparedQuery(sql)
            .execute(Tuple.of(id()))
            .await()
            .atMost(PATIENCE)
            .iterator()
            .next()
            .getString(0));
  }

  private void sql(String sql, Tuple tuple) {
    pool.preparedQuery(sql).execute(tuple).await().atMost(PATIENCE);
  }

  // Looks at every column of every table as text, and at bytes as such.
  private void assertNowhere(String text) {
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    for (Row table :
        pool.query(
                "SELECT quote_ident(table_name) FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")
            .execute()
            .await()
            .atMost(PATIENCE)) {
      String name = table.getString(0);
      long rows =
          pool.preparedQuery(
                  "SELECT count(*) FROM " + name + " AS t WHERE t::text LIKE $1 OR t::text LIKE $2")
              .execute(Tuple.of("%" + text + "%", "%" + hex + "%"))
              .await()
              .atMost(PATIENCE)
              .iterator()
              .next()
              .getLong(0);
      assertThat(rows).as(name).isZero();
    }
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("the end of patience").isBefore(end);
      Thread.onSpinWait();
    }
  }

  private static Value text(String text) {
    return Value.newBuilder().setStringValue(text).build();
  }

  private static Value number(double number) {
    return Value.newBuilder().setNumberValue(number).build();
  }

  private static void assertRefused(ErrorCode code, String field, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure -> {
              ClienteleException refusal = GrpcErrors.fromStatus(failure);
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.field()).isEqualTo(field);
            });
  }
}

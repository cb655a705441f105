package io.clientele.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.attribute.AttributeValue.Flag;
import io.clientele.scoring.attribute.AttributeValue.Numeric;
import io.clientele.scoring.attribute.AttributeValue.Text;
import io.clientele.scoring.attribute.Attributes;
import io.clientele.scoring.churn.Telco;
import io.clientele.scoring.demographic.Demographics;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.person.Profile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class ChurnFitterQuarkusTest {

  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Inject Bench bench;
  @Inject ChurnFitter fitter;
  @Inject ChurnJudge judge;
  @Inject ModelRegistry registry;

  @Test
  void whoLeavesAPhoneCompanyIsLearnedFromWhatTheFeedTold() throws IOException {
    Optional<List<Telco.Row>> rows = Telco.rows();
    assumeTrue(rows.isPresent(), "the file customers/Telco-Customer-Churn.csv is not there");
    List<Change> changes = new ArrayList<>();
    rows.get().forEach(row -> changes.add(told(row.customerId(), row.known(), row.left())));
    bench.load(new History(changes, List.of()), 500);

    JsonObject request = new JsonObject().put("outcome", Telco.OUTCOME).put("promote", false);
    FittedModel fitted = fit(request);

    JsonObject churn = fitted.report().getJsonObject("churn");
    assertThat(churn.getDouble("auc")).isGreaterThanOrEqualTo(0.84);
    assertThat(churn.getDouble("brier")).isLessThan(churn.getDouble("brier_of_base_rate"));
    assertThat(fitted.body().getLong("customers")).isEqualTo(7_043);
    assertThat(fitted.refused()).isFalse();
    assertThat(fitted.body().getJsonObject("parameters").fieldNames())
        .hasSize(19)
        .contains("contract", "tenure");

    String id = registry.store(ModelKind.CHURN, request, fitted).await().atMost(PATIENCE);
    StoredModel stored = registry.get(id).await().atMost(PATIENCE);
    int gone = 0;
    double meanGone = 0;
    double meanStayed = 0;
    for (Telco.Row row : rows.get()) {
      double probability =
          judge.judge(stored, profile(row.known(), false)).orElseThrow().probability();
      gone += row.left() ? 1 : 0;
      meanGone += row.left() ? probability : 0;
      meanStayed += row.left() ? 0 : probability;
    }
    assertThat(meanGone / gone).isGreaterThan(0.5);
    assertThat(meanStayed / (rows.get().size() - gone)).isLessThan(0.2);
  }

  @Test
  void onlyWhomProfilingIsAllowedOfIsLearnedFrom() {
    Random random = new Random(4);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      boolean left = random.nextInt(3) == 0;
      Attributes known =
          new Attributes(
              java.util.Map.of(
                  "visits", new Numeric(random.nextInt(10) + (left ? 0 : 4)),
                  "plan", new Text(random.nextBoolean() ? "basic" : "family")));
      changes.add(told("c" + i, known, left));
    }
    Change.Builder refusing = changes.getFirst().toBuilder();
    refusing.getCustomerChangedBuilder().setProfilingRefused(true);
    changes.add(refusing.build());
    changes.add(Shop.person("c1", "c2", false));
    bench.load(new History(changes, List.of()), 100);

    FittedModel fitted = fit(new JsonObject().put("outcome", Telco.OUTCOME));
    assertThat(fitted.body().getLong("customers")).isEqualTo(298);

    StoredModel stored = stored(fitted);
    Attributes many = new Attributes(java.util.Map.of("visits", new Numeric(12)));
    Attributes none = new Attributes(java.util.Map.of("visits", new Numeric(0)));
    var low = judge.judge(stored, profile(many, false)).orElseThrow();
    var high = judge.judge(stored, profile(none, false)).orElseThrow();
    assertThat(low.probability()).isLessThan(high.probability());
    assertThat(high.contributions().get("visits")).isPositive();
    assertThat(judge.judge(stored, profile(none, true))).isEmpty();
    assertThat(judge.judge(stored, profile(Attributes.NONE, false)))
        .as("nothing that the model knows is known")
        .isEmpty();

    refused("features[0]", new JsonObject().put("features", new JsonArray().add("shoe_size")));
    refused(
        "features[1]", new JsonObject().put("features", new JsonArray().add("plan").add("churn")));
    refused(
        "features[1]", new JsonObject().put("features", new JsonArray().add("plan").add("plan")));
    refused("outcome", new JsonObject().put("outcome", "plan"));
    refused("outcome", new JsonObject().put("outcome", "never_told"));
    refused("outcome", new JsonObject().put("outcome", ""));
  }

  private void refused(String field, JsonObject told) {
    JsonObject request = new JsonObject().put("outcome", Telco.OUTCOME).mergeIn(told);
    assertThatThrownBy(() -> fit(request))
        .isInstanceOfSatisfying(
            ClienteleException.class,
            refusal -> {
              assertThat(refusal.code()).isIn(ErrorCode.INVALID_FIELD, ErrorCode.WRONG_STATE);
              assertThat(refusal.field()).isEqualTo(field);
            });
  }

  private FittedModel fit(JsonObject request) {
    return fitter
        .checked(request)
        .chain(checked -> fitter.fit(checked, (phase, share) -> {}))
        .await()
        .atMost(PATIENCE);
  }

  private StoredModel stored(FittedModel fitted) {
    String id =
        registry
            .store(ModelKind.CHURN, new JsonObject().put("promote", false), fitted)
            .await()
            .atMost(PATIENCE);
    return registry.get(id).await().atMost(PATIENCE);
  }

  private static Profile profile(Attributes known, boolean refused) {
    return new Profile("a", refused, Demographics.NONE, known);
  }

  private static Change told(String customer, Attributes known, boolean left) {
    Struct.Builder attributes = Struct.newBuilder();
    known
        .values()
        .forEach((name, value) -> {
          Value.Builder told = Value.newBuilder();
          switch (value) {
            case Numeric number -> told.setNumberValue(number.value());
            case Text text -> told.setStringValue(text.value());
            case Flag flag -> told.setBoolValue(flag.value());
            default -> throw new IllegalArgumentException();
          }
          attributes.putFields(name, told.build());
        });
    attributes.putFields(Telco.OUTCOME, Value.newBuilder().setBoolValue(left).build());
    Change.Builder change = Shop.person(customer, attributes.build(), "").toBuilder();
    return change.build();
  }
}

package io.clientele.gateway.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.profile.v1.Customer;
import io.clientele.contracts.scoring.v1.Classification;
import io.clientele.contracts.scoring.v1.GetNextActionsRequest;
import io.clientele.contracts.scoring.v1.InterestsDetail;
import io.clientele.contracts.scoring.v1.NextActions;
import io.clientele.contracts.scoring.v1.PlaybookRule;
import io.clientele.contracts.scoring.v1.SalesPersonalityDetail;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.ShopperTypeDetail;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakeFeedback;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeProfile;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class PortraitTest {

  @Inject FakeProfile profile;
  @Inject FakeScoring scoring;
  @Inject FakeFeedback feedback;

  @BeforeEach
  void forget() {
    profile.clear();
    scoring.clear();
    feedback.clear();
    Call.untilAnswered("/v1/summary");
    Call.untilAnswered("/v1/feedback");
    scoring.clear();
    profile.customers.put("c-1", Customer.newBuilder().setCustomerId("c-1").build());
    scoring.scores.put("c-1", Score.newBuilder().setCustomerId("c-1").build());
  }

  private static NextActions winBack() {
    return NextActions.newBuilder()
        .addActions(
            NextActions.Action.newBuilder()
                .setRule(PlaybookRule.newBuilder().setName("win-back"))
                .setChannel("phone")
                .addReasons("silent for 121 days"))
        .build();
  }

  @Test
  void aPortraitSaysWhatToDoNext() {
    scoring.answers.answer("GetNextActions", winBack());

    Call.keyed()
        .get("/v1/customers/c-1?as_of=2026-01-31")
        .then()
        .statusCode(200)
        .body("next_actions", hasSize(1))
        .body("next_actions[0].rule.name", equalTo("win-back"))
        .body("next_actions[0].channel", equalTo("phone"))
        .body("next_actions[0].reasons[0]", equalTo("silent for 121 days"))
        .body("unavailable", empty());
    GetNextActionsRequest asked = scoring.answers.last(GetNextActionsRequest.class);
    assertThat(asked.getCustomerId()).isEqualTo("c-1");
    assertThat(asked.getLimit()).isEqualTo(3);
    assertThat(asked.getAsOf().getSeconds()).isEqualTo(1769903999L);
  }

  @ParameterizedTest
  @EnumSource(names = {"INTERNAL", "UNAVAILABLE", "INVALID_FIELD"})
  void aPortraitWithoutActionsIsAPortrait(ErrorCode code) {
    scoring.answers.refuse("GetNextActions", new ClienteleException(code, "field", "why"));

    Call.keyed()
        .get("/v1/customers/c-1")
        .then()
        .statusCode(200)
        .body("classifications", not(equalTo(null)))
        .body("$", not(hasKey("next_actions")))
        .body("unavailable", hasSize(1))
        .body("unavailable[0]", equalTo("next_actions"));
  }

  @ParameterizedTest
  @EnumSource(names = {"CUSTOMER_NOT_FOUND", "WRONG_STATE"})
  void whoHasNoStandingHasNothingToDo(ErrorCode code) {
    scoring.answers.refuse("GetNextActions", new ClienteleException(code, "customer_id", "why"));

    Call.keyed()
        .get("/v1/customers/c-1")
        .then()
        .statusCode(200)
        .body("next_actions", empty())
        .body("unavailable", empty());
  }

  @Test
  void whoRefusedToBeProfiledIsLeftAlone() {
    scoring.answers.answer("GetNextActions", winBack());
    profile.customers.put(
        "c-1", Customer.newBuilder().setCustomerId("c-1").setProfilingRefused(true).build());

    Call.keyed()
        .get("/v1/customers/c-1")
        .then()
        .statusCode(200)
        .body("profiling_refused", equalTo(true))
        .body("next_actions", empty());
  }

  @Test
  void askedByAnotherIdTheActionsAreThePersons() {
    profile.customers.put(
        "old", Customer.newBuilder().setCustomerId("c-1").addMergedIds("old").build());
    scoring.answers.answer(
        "GetNextActions",
        request ->
            List.of(
                ((GetNextActionsRequest) request).getCustomerId().equals("c-1")
                    ? winBack()
                    : NextActions.getDefaultInstance()));

    Call.keyed().get("/v1/customers/old").then().statusCode(200).body("next_actions", hasSize(1));
  }

  @Test
  void classificationsHaveTheirDetails() {
    scoring.scores.put(
        "c-1",
        Score.newBuilder()
            .setCustomerId("c-1")
            .addClassifications(
                Classification.newBuilder()
                    .setDimension("shopper_type")
                    .setLabel("rational")
                    .setShopperType(
                        ShopperTypeDetail.newBuilder()
                            .putMembership("rational", 0.75)
                            .putMembership("social", 0.25)
                            .setBalance(0.5)))
            .addClassifications(
                Classification.newBuilder()
                    .setDimension("interests")
                    .setLabel("garden")
                    .setInterests(
                        InterestsDetail.newBuilder()
                            .addInterests(
                                InterestsDetail.Interest.newBuilder()
                                    .setCategory("garden")
                                    .setLift(3.5)
                                    .setPValue(0.001953125)
                                    .setCount(7))))
            .addClassifications(
                Classification.newBuilder()
                    .setDimension("sales_personality")
                    .setLabel("hurried")
                    .setSalesPersonality(
                        SalesPersonalityDetail.newBuilder()
                            .setApproachEn("Come to the point")
                            .setApproachZh("开门见山")))
            .build());

    Call.keyed()
        .get("/v1/customers/c-1")
        .then()
        .statusCode(200)
        .body("classifications.shopper_type.membership.rational", equalTo(0.75f))
        .body("classifications.shopper_type.balance", equalTo(0.5f))
        .body("classifications.shopper_type", not(hasKey("interests")))
        .body("classifications.interests.interests[0].category", equalTo("garden"))
        .body("classifications.interests.interests[0].lift", equalTo(3.5f))
        .body("classifications.interests.interests[0].p_value", equalTo(0.001953125f))
        .body("classifications.interests.interests[0].count", equalTo(7))
        .body("classifications.interests", not(hasKey("membership")))
        .body("classifications.sales_personality.approach_en", equalTo("Come to the point"))
        .body("classifications.sales_personality.approach_zh", equalTo("开门见山"));
  }
}

package io.clientele.gateway.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.GetNextActionsRequest;
import io.clientele.contracts.scoring.v1.NextActions;
import io.clientele.contracts.scoring.v1.PlaybookRule;
import io.clientele.contracts.scoring.v1.RecordContactRequest;
import io.clientele.contracts.scoring.v1.RecordContactResponse;
import io.clientele.contracts.scoring.v1.Text;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class NextActionTest {

  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    Call.untilAnswered("/v1/summary");
  }

  private static final Timestamp THEN = Timestamp.newBuilder().setSeconds(7).build();

  @Test
  void whatToDoNextComesWithItsReasons() {
    scoring.answers.answer(
        "GetNextActions",
        NextActions.newBuilder()
            .setCustomerId("c-1")
            .setAsOf(THEN)
            .setPlaybook("plb_1")
            .addActions(
                NextActions.Action.newBuilder()
                    .setRule(
                        PlaybookRule.newBuilder()
                            .setName("win-back-gold")
                            .setTitle(Text.newBuilder().setEn("Win back").setZh("挽回")))
                    .setChannel("phone")
                    .addReasons("labels.lifecycle == \"dormant\"")
                    .setNextContactAt(THEN)
                    .setTaskId("tsk_1"))
            .addSkipped(
                NextActions.Skipped.newBuilder()
                    .setRule("newsletter")
                    .setReason("CONTACTED_LATELY")
                    .setUntil(THEN))
            .build());

    Call.keyed()
        .get("/v1/customers/a%2Fb/next-actions?as_of=2026-01-31&limit=2")
        .then()
        .statusCode(200)
        .body("customer_id", equalTo("c-1"))
        .body("playbook", equalTo("plb_1"))
        .body("actions[0].rule.name", equalTo("win-back-gold"))
        .body("actions[0].rule.title.zh", equalTo("挽回"))
        .body("actions[0].channel", equalTo("phone"))
        .body("actions[0].reasons[0]", equalTo("labels.lifecycle == \"dormant\""))
        .body("actions[0].next_contact_at", equalTo("1970-01-01T00:00:07Z"))
        .body("actions[0].task_id", equalTo("tsk_1"))
        .body("skipped[0].reason", equalTo("contacted_lately"))
        .body("skipped[0].until", equalTo("1970-01-01T00:00:07Z"));
    GetNextActionsRequest asked = scoring.answers.last(GetNextActionsRequest.class);
    assertThat(asked.getCustomerId()).isEqualTo("a/b");
    assertThat(asked.getLimit()).isEqualTo(2);
    assertThat(asked.getAsOf().getSeconds()).isEqualTo(1769903999L);
  }

  @Test
  void whereNoRuleFitsThereIsNothingToDo() {
    scoring.answers.answer(
        "GetNextActions",
        NextActions.newBuilder()
            .setNote(Text.newBuilder().setEn("no rule fits").setZh("无适用规则"))
            .build());
    Call.keyed()
        .get("/v1/customers/c-1/next-actions")
        .then()
        .statusCode(200)
        .body("actions.size()", equalTo(0))
        .body("skipped.size()", equalTo(0))
        .body("note.zh", equalTo("无适用规则"))
        .body("$", not(hasKey("playbook")));
    scoring.answers.refuse(
        "GetNextActions",
        new ClienteleException(ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nobody"));
    Call.keyed()
        .get("/v1/customers/c-9/next-actions")
        .then()
        .statusCode(404)
        .body("code", equalTo("CUSTOMER_NOT_FOUND"));
  }

  @Test
  void aContactIsRecordedOnceUnderItsName() {
    scoring.answers.answer(
        "RecordContact", RecordContactResponse.newBuilder().setNextContactAt(THEN).build());

    Call.json(
            "{\"channel\":\"phone\",\"rule\":\"win-back-gold\",\"at\":\"1970-01-01T00:00:07Z\","
                + "\"by\":\"ann\",\"message_id\":\"m-1\"}")
        .post("/v1/customers/c-1/contacts")
        .then()
        .statusCode(200)
        .body("next_contact_at", equalTo("1970-01-01T00:00:07Z"));
    assertThat(scoring.answers.last(RecordContactRequest.class))
        .isEqualTo(
            RecordContactRequest.newBuilder()
                .setCustomerId("c-1")
                .setChannel("phone")
                .setRule("win-back-gold")
                .setAt(THEN)
                .setBy("ann")
                .setMessageId("m-1")
                .build());

    Call.json("{\"channel\":\"email\"}")
        .header("Idempotency-Key", "k-1")
        .post("/v1/customers/c-1/contacts")
        .then()
        .statusCode(200);
    RecordContactRequest named = scoring.answers.last(RecordContactRequest.class);
    assertThat(named.getMessageId()).isEqualTo("k-1");
    assertThat(named.getBy()).isEqualTo("webshop");
    assertThat(named.hasAt()).isFalse();
    Call.json("{\"channel\":\"email\"}").post("/v1/customers/c-1/contacts");
    assertThat(scoring.answers.last(RecordContactRequest.class).getMessageId()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|channel",
        "{\"channel\":\"phone\",\"at\":\"now\"}|at",
        "{\"channel\":\"phone\",\"rules\":[]}|rules"
      })
  void aContactIsRefusedByTheFieldAtFault(String body, String field) {
    Call.json(body)
        .post("/v1/customers/c-1/contacts")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(field));
  }
}

package io.clientele.gateway.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.ActivatePlaybookRequest;
import io.clientele.contracts.scoring.v1.CreatePlaybookRequest;
import io.clientele.contracts.scoring.v1.GetPlaybookRequest;
import io.clientele.contracts.scoring.v1.GetUpliftRequest;
import io.clientele.contracts.scoring.v1.ListPlaybooksResponse;
import io.clientele.contracts.scoring.v1.Objection;
import io.clientele.contracts.scoring.v1.Playbook;
import io.clientele.contracts.scoring.v1.PlaybookRule;
import io.clientele.contracts.scoring.v1.Text;
import io.clientele.contracts.scoring.v1.Uplift;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class PlaybookTest {

  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    Call.untilAnswered("/v1/summary");
  }

  private static final Playbook HOUSE =
      Playbook.newBuilder()
          .setName("house-rules")
          .setContactPauseDays(7)
          .addRules(
              PlaybookRule.newBuilder()
                  .setName("win-back-gold")
                  .setWhen("labels.lifecycle == \"dormant\"")
                  .setPriority(80)
                  .setKind("win_back")
                  .setTitle(text("Win back", "挽回"))
                  .setServiceLevel(text("Answer within an hour", "一小时内答复"))
                  .setContactEveryDays(30)
                  .addChannels("phone")
                  .addChannels("email")
                  .setOffer(text("Free delivery", "免运费"))
                  .setMessage(text("Ask what was missing", "询问有何不足"))
                  .addObjections(
                      Objection.newBuilder().setKind("price").setAnswer(text("Show it", "说明")))
                  .setTaskAfterDays(0)
                  .setMarketing(true)
                  .setHoldout(0.125))
          .addRules(PlaybookRule.newBuilder().setName("thank").setWhen("true"))
          .build();

  private static final String BODY =
      """
      {"name":"house-rules","contact_pause_days":7,"rules":[
        {"name":"win-back-gold","when":"labels.lifecycle == \\"dormant\\"","priority":80,"kind":"win_back",
         "title":{"en":"Win back","zh":"挽回"},"service_level":{"en":"Answer within an hour","zh":"一小时内答复"},
         "contact_every_days":30,"channels":["phone","email"],"offer":{"en":"Free delivery","zh":"免运费"},
         "message":{"en":"Ask what was missing","zh":"询问有何不足"},
         "objections":[{"kind":"price","answer":{"en":"Show it","zh":"说明"}}],
         "task_after_days":0,"marketing":true,"holdout":0.125},
        {"name":"thank","when":"true"}]}
      """;

  private static Text text(String en, String zh) {
    return Text.newBuilder().setEn(en).setZh(zh).build();
  }

  private static Playbook stored() {
    return HOUSE.toBuilder()
        .setPlaybookId("plb_1")
        .setVersion(2)
        .setState(Playbook.State.DRAFT)
        .build();
  }

  @Test
  void aPlaybookIsStoredAsItWasSaid() {
    scoring.answers.answer("CreatePlaybook", stored());

    Response made = Call.json(BODY).post("/v1/playbooks");

    made.then()
        .statusCode(201)
        .header("Location", "/v1/playbooks/plb_1")
        .body("playbook_id", equalTo("plb_1"))
        .body("version", equalTo(2))
        .body("state", equalTo("draft"))
        .body("contact_pause_days", equalTo(7))
        .body("rules[0].service_level.zh", equalTo("一小时内答复"))
        .body("rules[0].channels[1]", equalTo("email"))
        .body("rules[0].objections[0].answer.en", equalTo("Show it"))
        .body("rules[0].task_after_days", equalTo(0))
        .body("rules[0].holdout", equalTo(0.125f))
        .body("rules[1]", not(hasKey("task_after_days")))
        .body("rules[1]", not(hasKey("title")));
    assertThat(scoring.answers.last(CreatePlaybookRequest.class).getPlaybook()).isEqualTo(HOUSE);

    Call.json(made.asString()).post("/v1/playbooks").then().statusCode(201);
    assertThat(scoring.answers.last(CreatePlaybookRequest.class).getPlaybook()).isEqualTo(HOUSE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|name",
        "{\"name\":\"a\",\"rule\":[]}|rule",
        "{\"name\":\"a\",\"rules\":[{\"when\":\"true\"}]}|rules[0].name",
        "{\"name\":\"a\",\"rules\":[{\"name\":\"x\"}]}|rules[0].when",
        "{\"name\":\"a\",\"rules\":[{\"name\":\"x\",\"when\":\"true\",\"title\":\"Hello\"}]}|rules[0].title",
        "{\"name\":\"a\",\"rules\":[{\"name\":\"x\",\"when\":\"true\",\"offer\":{\"de\":\"Hallo\"}}]}|rules[0].offer.de",
        "{\"name\":\"a\",\"rules\":[{\"name\":\"x\",\"when\":\"true\",\"holdout\":\"NaN\"}]}|rules[0].holdout",
        "{\"name\":\"a\",\"rules\":[{\"name\":\"x\",\"when\":\"true\",\"objections\":[{}]}]}|rules[0].objections[0].kind",
        "{\"name\":\"a\",\"rules\":[{\"name\":\"x\",\"when\":\"true\",\"chanels\":[]}]}|rules[0].chanels"
      })
  void aPlaybookIsRefusedByTheFieldAtFault(String body, String field) {
    Call.json(body)
        .post("/v1/playbooks")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_FIELD"))
        .body("invalid_params.name[0]", equalTo(field));
  }

  @Test
  void aRefusalOfTheServiceNamesTheFieldOfTheRequest() {
    scoring.answers.refuse(
        "CreatePlaybook",
        new ClienteleException(
            ErrorCode.INVALID_FIELD, "playbook.rules[1].when", "1:8: no such name"));

    Call.json(BODY)
        .post("/v1/playbooks")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("rules[1].when"));
  }

  @Test
  void playbooksAreReadAndPutInForce() {
    scoring.answers.answer("GetPlaybook", stored());
    scoring.answers.answer("ActivatePlaybook", stored());
    scoring.answers.answer(
        "ListPlaybooks",
        ListPlaybooksResponse.newBuilder().addPlaybooks(stored()).setNextPageToken("n").build());

    Call.keyed().get("/v1/playbooks/plb_1").then().statusCode(200);
    assertThat(scoring.answers.last(GetPlaybookRequest.class).getPlaybookId()).isEqualTo("plb_1");
    Call.keyed().get("/v1/playbooks/in-force").then().statusCode(200);
    assertThat(scoring.answers.last(GetPlaybookRequest.class).getPlaybookId()).isEmpty();
    Call.keyed()
        .get("/v1/playbooks")
        .then()
        .statusCode(200)
        .body("playbooks[0].name", equalTo("house-rules"))
        .body("next_page_token", equalTo("n"));
    Call.keyed().post("/v1/playbooks/plb_1:activate").then().statusCode(200);
    assertThat(scoring.answers.last(ActivatePlaybookRequest.class).getPlaybookId())
        .isEqualTo("plb_1");
    scoring.answers.refuse(
        "ActivatePlaybook",
        new ClienteleException(ErrorCode.PLAYBOOK_NOT_FOUND, "playbook_id", "no such playbook"));
    Call.keyed()
        .post("/v1/playbooks/plb_9:activate")
        .then()
        .statusCode(404)
        .body("code", equalTo("PLAYBOOK_NOT_FOUND"));
  }

  @Test
  void whatARuleBringsIsToldWithItsInterval() {
    scoring.answers.answer(
        "GetUplift",
        Uplift.newBuilder()
            .setRule("win-back-gold")
            .setOutcome("ordered")
            .setTreated(Uplift.Group.newBuilder().setCustomers(400).setMean(0.375))
            .setHeldOut(Uplift.Group.newBuilder().setCustomers(0))
            .setDifference(0.125)
            .setLow(-0.25)
            .setHigh(0.5)
            .setPValue(0.0625)
            .setVerdict(text("It helps", "有效"))
            .build());

    Call.keyed()
        .get("/v1/playbook-rules/win-back-gold/uplift?days=30&outcome=ordered")
        .then()
        .statusCode(200)
        .body("treated.mean", equalTo(0.375f))
        .body("held_out.customers", equalTo(0))
        .body("held_out", not(hasKey("mean")))
        .body("difference", equalTo(0.125f))
        .body("low", equalTo(-0.25f))
        .body("p_value", equalTo(0.0625f))
        .body("verdict.zh", equalTo("有效"));
    assertThat(scoring.answers.last(GetUpliftRequest.class))
        .isEqualTo(
            GetUpliftRequest.newBuilder()
                .setRule("win-back-gold")
                .setDays(30)
                .setOutcome("ordered")
                .build());

    scoring.answers.answer("GetUplift", Uplift.newBuilder().setRule("thank").build());
    Call.keyed()
        .get("/v1/playbook-rules/thank/uplift")
        .then()
        .statusCode(200)
        .body("$", not(hasKey("difference")));
    Call.keyed()
        .get("/v1/playbook-rules/thank/uplift?days=-1")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("days"));
  }
}

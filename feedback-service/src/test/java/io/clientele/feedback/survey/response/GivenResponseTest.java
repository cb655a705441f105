package io.clientele.feedback.survey.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.feedback.survey.definition.Answer;
import io.clientele.feedback.survey.definition.AttributeRule;
import io.clientele.feedback.survey.definition.Kind;
import io.clientele.feedback.survey.definition.Match;
import io.clientele.feedback.survey.definition.Metric;
import io.clientele.feedback.survey.definition.Questionnaire;
import io.clientele.feedback.survey.definition.Questionnaires;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GivenResponseTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Map<String, Answer> NINE = Map.of("nps", new Answer.Number(9));

  @Test
  void oneNameGivesOneIdAndOneContentOneDigest() {
    GivenResponse first = response("m-1", NOW, true, NINE);
    GivenResponse repeat = response("m-1", NOW.plusSeconds(60), true, NINE);

    assertThat(repeat.responseId()).isEqualTo(first.responseId()).matches("rsp_[0-9a-f]{24}");
    assertThat(repeat.digest()).isEqualTo(first.digest());
    assertThat(response("m-2", NOW, true, NINE).responseId()).isNotEqualTo(first.responseId());
    assertThat(response("m-1", NOW, false, NINE).digest()).isNotEqualTo(first.digest());
    assertThat(response("m-1", NOW, true, Map.of("nps", new Answer.Text("9"))).digest())
        .isNotEqualTo(first.digest());
    assertThat(
            response("m-1", NOW, true, Map.of("a", new Answer.Text("x"), "b", new Answer.Number(1)))
                .digest())
        .isEqualTo(
            response(
                    "m-1",
                    NOW,
                    true,
                    new TreeMap<>(Map.of("b", new Answer.Number(1), "a", new Answer.Text("x"))))
                .digest());
  }

  @Test
  void aResponseFromTheFutureIsRefused() {
    assertThat(response("m", NOW.plusSeconds(3_600), false, NINE).givenBy(NOW)).isNotNull();
    assertThatThrownBy(() -> response("m", NOW.plusSeconds(90_000), false, NINE).givenBy(NOW))
        .isInstanceOf(ClienteleException.class);
  }

  @Test
  void answersTellWhatTheirRulesSayOnceEachInOrder() {
    Questionnaire survey =
        Questionnaires.of(
            Questionnaires.telling(
                Questionnaires.question("plan", Questionnaires.scale(1, 7, Metric.NONE)),
                new AttributeRule("personality", "planner", Questionnaires.range(5, 7)),
                new AttributeRule("personality", "spontaneous", Questionnaires.range(1, 3)),
                new AttributeRule("planning", "", Match.ANY)),
            Questionnaires.telling(
                Questionnaires.question(
                    "matters",
                    new Kind.Choice(Questionnaires.options("price", "speed", "service"), true)),
                new AttributeRule("values", "thrift", Questionnaires.anyOf("price")),
                new AttributeRule("values", "ease", Questionnaires.anyOf("speed", "service")),
                new AttributeRule("values", "thrift", Match.ANY)));

    assertThat(
            ToldAttributes.of(
                survey,
                Map.of(
                    "plan", new Answer.Number(6),
                    "matters", new Answer.Chosen(List.of("speed", "price")))))
        .isEqualTo(
            Map.of(
                "personality", List.of("planner"),
                "planning", List.of("6"),
                "values", List.of("thrift", "ease")));
    assertThat(ToldAttributes.of(survey, Map.of("plan", new Answer.Number(4))))
        .isEqualTo(Map.of("planning", List.of("4")));
    assertThat(ToldAttributes.of(survey, Map.of())).isEmpty();
  }

  private static GivenResponse response(
      String messageId, Instant at, boolean assumed, Map<String, Answer> answers) {
    return new GivenResponse(
        "survey", "app", messageId, "c-1", "", "", 0, "", at, assumed, answers);
  }
}

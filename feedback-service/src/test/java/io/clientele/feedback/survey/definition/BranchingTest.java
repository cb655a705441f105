package io.clientele.feedback.survey.definition;

import static io.clientele.feedback.survey.definition.Questionnaires.anyOf;
import static io.clientele.feedback.survey.definition.Questionnaires.options;
import static io.clientele.feedback.survey.definition.Questionnaires.question;
import static io.clientele.feedback.survey.definition.Questionnaires.range;
import static io.clientele.feedback.survey.definition.Questionnaires.required;
import static io.clientele.feedback.survey.definition.Questionnaires.scale;
import static io.clientele.feedback.survey.definition.Questionnaires.where;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BranchingTest {

  private static final Questionnaire EVERYTHING = Questionnaires.everything();

  @Test
  void aLowMarkIsAskedWhyAndAHighOneIsNot() {
    assertThat(asked(Map.of("nps", new Answer.Number(3))))
        .containsExactly("nps", "why", "reasons", "parts");
    assertThat(asked(Map.of("nps", new Answer.Number(9))))
        .containsExactly("nps", "reasons", "parts");
    assertThat(asked(Map.of("reasons", new Answer.Chosen(List.of("other")))))
        .containsExactly("nps", "reasons", "motive", "parts");
  }

  private static List<String> asked(Map<String, Answer> answers) {
    return Branching.asked(EVERYTHING, answers).stream().map(Question::name).toList();
  }

  @Test
  void anAnswerThatCannotBeIsNamed() {
    assertThat(faults(Map.of())).containsExactly("nps MISSING");
    assertThat(faults(Map.of("nps", new Answer.Number(11)))).containsExactly("nps OUT_OF_RANGE");
    assertThat(faults(Map.of("nps", new Answer.Text("9")))).containsExactly("nps WRONG_TYPE");
    assertThat(faultsBeside("why", new Answer.Text("Slow."))).containsExactly("why NOT_ASKED");
    assertThat(faultsBeside("what", new Answer.Text("?"))).containsExactly("what UNKNOWN_QUESTION");
    assertThat(faultsBeside("reasons", new Answer.Chosen(List.of("price", "luck"))))
        .containsExactly("reasons UNKNOWN_OPTION");
    assertThat(faultsBeside("reasons", new Answer.Chosen(List.of("price", "price"))))
        .containsExactly("reasons WRONG_TYPE");
    assertThat(faultsBeside("parts", Answer.Rows.of(Map.of("speed", "so so"))))
        .containsExactly("parts UNKNOWN_OPTION");
    assertThat(faultsBeside("parts", Answer.Rows.of(Map.of("speed", "good")))).isEmpty();
    assertThat(faultsBeside("parts", new Answer.Number(1))).containsExactly("parts WRONG_TYPE");
    assertThat(faults(Map.of("nps", new Answer.Number(0), "why", new Answer.Text("x".repeat(201)))))
        .containsExactly("why TOO_LONG");
    assertThat(faults(Map.of("nps", new Answer.Number(0), "why", new Answer.Text("a\u0000"))))
        .containsExactly("why WRONG_TYPE");
  }

  @Test
  void oneOptionMayComeAsAText() {
    Questionnaire one =
        Questionnaires.of(question("pick", new Kind.Choice(options("a", "b"), false)));

    AnswerCheck check = AnswerCheck.of(one, Map.of("pick", new Answer.Text("b")));

    assertThat(check.orRefuse()).containsEntry("pick", new Answer.Chosen(List.of("b")));
    assertThat(AnswerCheck.of(one, Map.of("pick", new Answer.Chosen(List.of("a", "b")))).faults())
        .containsExactly(new Fault("pick", Fault.Reason.WRONG_TYPE));
  }

  @Test
  void ofARequiredMatrixEveryRowIsAnswered() {
    Questionnaire one =
        Questionnaires.of(
            required(question("m", new Kind.Matrix(options("a", "b"), options("x", "y")))));

    assertThat(AnswerCheck.of(one, Map.of("m", Answer.Rows.of(Map.of("a", "x")))).faults())
        .containsExactly(new Fault("m", Fault.Reason.MISSING));
  }

  @Test
  void blankAnswersAreNone() {
    assertThat(
            AnswerCheck.of(
                    EVERYTHING,
                    Map.of(
                        "nps", new Answer.Number(9),
                        "why", new Answer.Text(" \n"),
                        "reasons", new Answer.Chosen(List.of()),
                        "parts", Answer.Rows.of(Map.of())))
                .orRefuse())
        .containsOnlyKeys("nps");
  }

  private static List<String> faultsBeside(String question, Answer answer) {
    return faults(Map.of("nps", new Answer.Number(9), question, answer));
  }

  private static List<String> faults(Map<String, Answer> answers) {
    return AnswerCheck.of(EVERYTHING, answers).faults().stream()
        .map(fault -> fault.question() + " " + fault.reason())
        .toList();
  }

  @Test
  void whatIsAskedAgreesWithALookAtEachQuestionAlone() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      Questionnaire questionnaire = randomQuestionnaire(random);
      Map<String, Answer> answers = randomAnswers(random, questionnaire);
      List<String> expected =
          questionnaire.questions().stream()
              .filter(question -> isAsked(questionnaire, question, answers))
              .map(Question::name)
              .toList();

      AnswerCheck check = AnswerCheck.of(questionnaire, answers);

      String where = "seed " + seed + ", round " + round;
      assertThat(check.asked()).as(where).extracting(Question::name).isEqualTo(expected);
      assertThat(check.faults().stream().map(Fault::question).collect(Collectors.toSet()))
          .as(where)
          .isEqualTo(
              questionnaire.questions().stream()
                  .filter(one ->
                      expected.contains(one.name())
                          ? one.required() && !answers.containsKey(one.name())
                          : answers.containsKey(one.name()))
                  .map(Question::name)
                  .collect(Collectors.toSet()));
    }
  }

  /** By the words of the contract, from the end to the begin, however often it is looked. */
  private static boolean isAsked(
      Questionnaire questionnaire, Question question, Map<String, Answer> answers) {
    for (Condition condition : question.showIf()) {
      Question earlier =
          questionnaire.questions().stream()
              .filter(one -> one.name().equals(condition.question()))
              .findFirst()
              .orElseThrow();
      Optional<Answer> answer = Optional.ofNullable(answers.get(earlier.name()));
      if (answer.isEmpty()
          || !isAsked(questionnaire, earlier, answers)
          || !isMeant(condition.match(), answer.get())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMeant(Match match, Answer answer) {
    if (answer instanceof Answer.Number(int value)) {
      return (match.atLeast().isEmpty() || value >= match.atLeast().getAsInt())
          && (match.atMost().isEmpty() || value <= match.atMost().getAsInt());
    }
    List<String> chosen = ((Answer.Chosen) answer).values();
    for (String value : match.anyOf()) {
      if (chosen.contains(value)) {
        return true;
      }
    }
    return match.anyOf().isEmpty();
  }

  private static Questionnaire randomQuestionnaire(Random random) {
    List<Question> questions = new ArrayList<>();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      Question question =
          question(
              "q" + i,
              random.nextBoolean()
                  ? scale(1, 5, Metric.NONE)
                  : new Kind.Choice(options("a", "b", "c"), random.nextBoolean()));
      Condition[] conditions = new Condition[i == 0 ? 0 : random.nextInt(3)];
      for (int c = 0; c < conditions.length; c++) {
        Question earlier = questions.get(random.nextInt(i));
        conditions[c] = new Condition(earlier.name(), randomMatch(random, earlier));
      }
      question = where(question, conditions);
      questions.add(random.nextInt(3) == 0 ? required(question) : question);
    }
    return Questionnaires.of(questions.toArray(Question[]::new));
  }

  private static Match randomMatch(Random random, Question question) {
    if (question.kind() instanceof Kind.Scale) {
      int from = 1 + random.nextInt(5);
      return switch (random.nextInt(3)) {
        case 0 -> new Match(List.of(), OptionalInt.of(from), OptionalInt.empty());
        case 1 -> new Match(List.of(), OptionalInt.empty(), OptionalInt.of(from));
        default -> range(from, from + random.nextInt(3));
      };
    }
    return random.nextBoolean() ? Match.ANY : anyOf(random.nextBoolean() ? "a" : "b", "c");
  }

  private static Map<String, Answer> randomAnswers(Random random, Questionnaire questionnaire) {
    Map<String, Answer> answers = new HashMap<>();
    for (Question question : questionnaire.questions()) {
      if (random.nextInt(4) > 0) {
        answers.put(question.name(), randomAnswer(random, question));
      }
    }
    return answers;
  }

  private static Answer randomAnswer(Random random, Question question) {
    if (question.kind() instanceof Kind.Choice choice) {
      List<String> values = new ArrayList<>(List.of("a", "b", "c"));
      Collections.shuffle(values, random);
      return new Answer.Chosen(values.subList(0, choice.multiple() ? 1 + random.nextInt(3) : 1));
    }
    return new Answer.Number(1 + random.nextInt(5));
  }
}

package io.clientele.feedback.survey.definition;

import io.clientele.feedback.survey.definition.Fault.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Answers held against a questionnaire.
 *
 * @param asked the questions that are asked by these answers, in their order
 * @param answers what was said to them, in their order: blank ones left out, an option told as a
 *     text made a choice
 * @param faults why the answers do not make a response; of unasked and unknown questions first,
 *     then in the order of the questions
 */
public record AnswerCheck(List<Question> asked, Map<String, Answer> answers, List<Fault> faults) {

  /**
   * Checks answers.
   *
   * @param given by question
   */
  public static AnswerCheck of(Questionnaire questionnaire, Map<String, Answer> given) {
    Map<String, Answer> said = said(questionnaire, given);
    List<Question> asked = Branching.asked(questionnaire, said);
    Map<String, Answer> answers = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (String name : said.keySet()) {
      if (questionnaire.question(name).isEmpty()) {
        faults.add(new Fault(name, Reason.UNKNOWN_QUESTION));
      } else if (asked.stream().noneMatch(question -> question.name().equals(name))) {
        faults.add(new Fault(name, Reason.NOT_ASKED));
      }
    }
    for (Question question : asked) {
      Optional<Answer> answer = Optional.ofNullable(said.get(question.name()));
      fault(question, answer).ifPresent(reason -> faults.add(new Fault(question.name(), reason)));
      answer.ifPresent(one -> answers.put(question.name(), one));
    }
    return new AnswerCheck(asked, answers, List.copyOf(faults));
  }

  /**
   * The answers.
   *
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD at the first fault
   */
  public Map<String, Answer> orRefuse() {
    faults.stream()
        .findFirst()
        .ifPresent(fault -> {
          throw fault.refusal();
        });
    return answers;
  }

  private static Map<String, Answer> said(Questionnaire questionnaire, Map<String, Answer> given) {
    Map<String, Answer> said = new LinkedHashMap<>();
    given.forEach((name, answer) -> {
      if (!answer.isBlank()) {
        said.put(name, questionnaire.question(name).map(q -> fitted(q, answer)).orElse(answer));
      }
    });
    return said;
  }

  private static Answer fitted(Question question, Answer answer) {
    return question.kind() instanceof Kind.Choice && answer instanceof Answer.Text(String text)
        ? new Answer.Chosen(List.of(text.strip()))
        : answer;
  }

  private static Optional<Reason> fault(Question question, Optional<Answer> answer) {
    if (answer.isEmpty()) {
      return question.required() ? Optional.of(Reason.MISSING) : Optional.empty();
    }
    return switch (question.kind()) {
      case Kind.Scale scale when answer.get() instanceof Answer.Number(int value) ->
          value < scale.lowest() || value > scale.highest()
              ? Optional.of(Reason.OUT_OF_RANGE)
              : Optional.empty();
      case Kind.Choice choice when answer.get() instanceof Answer.Chosen chosen ->
          fault(choice, chosen);
      case Kind.FreeText free when answer.get() instanceof Answer.Text(String text) ->
          fault(free, text);
      case Kind.Matrix matrix when answer.get() instanceof Answer.Rows rows ->
          fault(matrix, rows, question.required());
      default -> Optional.of(Reason.WRONG_TYPE);
    };
  }

  private static Optional<Reason> fault(Kind.Choice choice, Answer.Chosen chosen) {
    if (!chosen.values().stream().allMatch(value -> Option.has(choice.options(), value))) {
      return Optional.of(Reason.UNKNOWN_OPTION);
    }
    boolean each = chosen.values().stream().distinct().count() == chosen.values().size();
    return each && (choice.multiple() || chosen.values().size() == 1)
        ? Optional.empty()
        : Optional.of(Reason.WRONG_TYPE);
  }

  private static Optional<Reason> fault(Kind.FreeText free, String text) {
    boolean storable =
        text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    if (!storable) {
      return Optional.of(Reason.WRONG_TYPE);
    }
    return text.codePointCount(0, text.length()) > free.longest()
        ? Optional.of(Reason.TOO_LONG)
        : Optional.empty();
  }

  private static Optional<Reason> fault(Kind.Matrix matrix, Answer.Rows rows, boolean required) {
    boolean known =
        rows.columns().entrySet().stream()
            .allMatch(one ->
                Option.has(matrix.rows(), one.getKey())
                    && Option.has(matrix.columns(), Objects.requireNonNull(one.getValue())));
    if (!known) {
      return Optional.of(Reason.UNKNOWN_OPTION);
    }
    return required && rows.columns().size() < matrix.rows().size()
        ? Optional.of(Reason.MISSING)
        : Optional.empty();
  }
}

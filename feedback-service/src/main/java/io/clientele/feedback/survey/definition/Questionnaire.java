package io.clientele.feedback.survey.definition;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a survey asks, in one version: whatever could not be asked is refused here, with the place
 * at fault.
 *
 * @param introduction may be empty
 * @param thanks shown to who has answered; may be empty
 * @param defaultLanguage one of the languages, in which every text is there
 * @param languages BCP 47 tags, 1 to 20, each once
 * @param questions 1 to 50, each name once
 */
public record Questionnaire(
    LocalText title,
    LocalText introduction,
    LocalText thanks,
    String defaultLanguage,
    List<String> languages,
    List<Question> questions) {

  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  private static final int MOST_LANGUAGES = 20;
  private static final int MOST_QUESTIONS = 50;

  public Questionnaire {
    languages = List.copyOf(languages);
    questions = List.copyOf(questions);
    checkLanguages(defaultLanguage, languages);
    Field.require(
        !questions.isEmpty() && questions.size() <= MOST_QUESTIONS,
        "questions",
        "has " + questions.size() + " entries; it has 1 to " + MOST_QUESTIONS);
    checkQuestions(questions);
    QuestionnaireTexts.check(title, introduction, thanks, questions, defaultLanguage, languages);
  }

  /** The question of a name. */
  public Optional<Question> question(String name) {
    return questions.stream().filter(question -> question.name().equals(name)).findFirst();
  }

  /** The language in which somebody reads it who asked for one: that one, or the default. */
  public String spoken(String language) {
    return languages.contains(language) ? language : defaultLanguage;
  }

  /**
   * Refuses where a question that keeps its name would not compare with its earlier self.
   *
   * @param earlier another version of the same survey
   */
  public void follows(Questionnaire earlier) {
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      Field.require(
          earlier.question(question.name()).map(question::comparesWith).orElse(true),
          "questions[" + i + "]",
          "has the name of a question of an earlier version that is answered otherwise; give it a"
              + " name of its own");
    }
  }

  private static void checkLanguages(String defaultLanguage, List<String> languages) {
    Field.require(
        !languages.isEmpty() && languages.size() <= MOST_LANGUAGES,
        "languages",
        "has 1 to " + MOST_LANGUAGES + " entries");
    for (int i = 0; i < languages.size(); i++) {
      String place = "languages[" + i + "]";
      Field.require(
          TAG.matcher(languages.get(i)).matches(),
          place,
          "is no language tag such as en, zh or pt-BR");
      Field.require(
          languages.indexOf(languages.get(i)) == i, place, "stands there twice; name it once");
    }
    Field.require(
        languages.contains(defaultLanguage),
        "default_language",
        "is not among the languages of the survey");
  }

  private static void checkQuestions(List<Question> questions) {
    Map<String, Question> earlier = new LinkedHashMap<>();
    Set<String> later = new HashSet<>(questions.stream().map(Question::name).toList());
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      Field.within(
          "questions[" + i + "]",
          () -> {
            Field.require(
                !earlier.containsKey(question.name()),
                "name",
                "stands there twice; each name is that of one question");
            checkConditions(question, earlier, later);
            question.checkAttributes();
            return question;
          });
      earlier.put(question.name(), question);
    }
  }

  private static void checkConditions(
      Question question, Map<String, Question> earlier, Set<String> all) {
    for (int i = 0; i < question.showIf().size(); i++) {
      Condition condition = question.showIf().get(i);
      String place = "show_if[" + i + "]";
      Question asked = earlier.get(condition.question());
      if (asked == null) {
        throw Field.invalid(
            place + ".question",
            all.contains(condition.question())
                ? "comes not before this question; only earlier answers can decide"
                : "is no question of this survey");
      }
      Field.within(
          place + ".match",
          () -> {
            condition.match().fits(asked);
            return condition;
          });
    }
  }
}

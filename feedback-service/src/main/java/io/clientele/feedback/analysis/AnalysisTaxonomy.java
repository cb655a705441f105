package io.clientele.feedback.analysis;

import io.clientele.feedback.clause.Phrase;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is looked for in texts, and by which words.
 *
 * @param version of the table; not blank
 * @param english words that order English texts
 * @param chinese words that order Chinese texts
 * @param aspects what texts judge; each name once, each topic of the model at one of them only
 * @param painPoints what hurts
 * @param needs what is needed
 * @param objections why somebody does not buy; each has an answer
 * @param intents what writers want: exactly those of {@link Intent}
 */
public record AnalysisTaxonomy(
    String version,
    Order english,
    Order chinese,
    List<Aspect> aspects,
    List<Kind> painPoints,
    List<Kind> needs,
    List<Kind> objections,
    List<Kind> intents) {

  /**
   * Words that order a text.
   *
   * @param contrast what follows them stands against what went before
   * @param negation what follows one at once is denied
   * @param except what hides the shorter words in it
   * @param topicTexts the topics of the trained model count in texts with one of these
   */
  public record Order(
      List<Phrase> contrast, List<Phrase> negation, List<Phrase> except, List<Phrase> topicTexts) {

    public Order {
      contrast = List.copyOf(contrast);
      negation = List.copyOf(negation);
      except = List.copyOf(except);
      topicTexts = List.copyOf(topicTexts);
    }
  }

  public AnalysisTaxonomy {
    aspects = List.copyOf(aspects);
    painPoints = List.copyOf(painPoints);
    needs = List.copyOf(needs);
    objections = List.copyOf(objections);
    intents = List.copyOf(intents);
    if (version.isBlank()) {
      throw new IllegalArgumentException("the table of analyses has a version");
    }
    once("aspects", aspects, Aspect::name);
    Set<String> pains = once("pain points", painPoints, Kind::name);
    Set<String> kinds = once("needs", needs, Kind::name);
    once("objections", objections, Kind::name);
    if (!once("intents", intents, Kind::name).equals(Intent.NAMES)) {
      throw new IllegalArgumentException(
          "the intents are " + Intent.NAMES.stream().sorted().toList());
    }
    Set<String> topics = new HashSet<>();
    for (Aspect aspect : aspects) {
      known("pain point", aspect, aspect.painPoint(), pains);
      known("need", aspect, aspect.need(), kinds);
      for (String topic : aspect.modelTopics()) {
        if (!topics.add(topic)) {
          throw new IllegalArgumentException("two aspects have the topic '%s'".formatted(topic));
        }
      }
    }
    for (Kind objection : objections) {
      if (objection.answer().isEmpty()) {
        throw new IllegalArgumentException(
            "the objection '%s' has no answer".formatted(objection.name()));
      }
    }
  }

  /** The aspect that a topic of the model means; empty where none does. */
  public Optional<Aspect> aspectOf(String modelTopic) {
    return aspects.stream().filter(aspect -> aspect.modelTopics().contains(modelTopic)).findFirst();
  }

  private static <T> Set<String> once(String what, List<T> all, Function<T, String> name) {
    Set<String> names = new HashSet<>();
    for (T one : all) {
      if (!names.add(name.apply(one))) {
        throw new IllegalArgumentException(
            "two %s are called '%s'".formatted(what, name.apply(one)));
      }
    }
    return names;
  }

  private static void known(String what, Aspect aspect, String name, Set<String> names) {
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "the aspect '%s' has the %s '%s', which is none of %s"
              .formatted(aspect.name(), what, name, names.stream().sorted().toList()));
    }
  }
}

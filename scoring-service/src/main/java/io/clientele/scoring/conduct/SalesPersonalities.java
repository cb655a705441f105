package io.clientele.scoring.conduct;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of customers in a sales talk, and who tells them: an agent by an attribute or a tag, or
 * the customer by an answer.
 *
 * @param attribute of the agent's judgement
 * @param survey by attribute and answer the name of the personality
 * @param surveyConfidence of what customers say of themselves, in (0, 1]
 */
public record SalesPersonalities(
    String version,
    String attribute,
    Map<String, Map<String, String>> survey,
    double surveyConfidence,
    List<SalesPersonality> all) {

  public SalesPersonalities {
    all = List.copyOf(all);
    Map<String, Map<String, String>> copy = new TreeMap<>();
    survey.forEach((name, answers) -> {
      Map<String, String> plain = new TreeMap<>();
      answers.forEach((answer, meant) -> plain.put(SalesPersonality.plain(answer), meant));
      copy.put(name, plain);
    });
    survey = Collections.unmodifiableMap(copy);
    if (version.isBlank() || !(surveyConfidence > 0 && surveyConfidence <= 1)) {
      throw new IllegalArgumentException(
          "personalities need a version, and a survey_confidence above 0, up to 1");
    }
    Map<String, SalesPersonality> spelt = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (SalesPersonality one : all) {
      if (!names.add(one.name())) {
        throw new IllegalArgumentException("there are two personalities " + one.name());
      }
      for (String spelling : one.spellings()) {
        SalesPersonality other = spelt.put(spelling, one);
        if (other != null) {
          throw new IllegalArgumentException(
              "'%s' means %s and %s".formatted(spelling, other.name(), one.name()));
        }
      }
    }
    for (Map<String, String> answers : survey.values()) {
      for (String meant : answers.values()) {
        if (!names.contains(meant)) {
          throw new IllegalArgumentException("survey: there is no personality " + meant);
        }
      }
    }
  }

  /**
   * A personality that was told.
   *
   * @param by the attribute or tag that tells it
   */
  public record Told(SalesPersonality personality, double confidence, String by) {}

  /**
   * Who the person is said to be: by the attribute, else by tags, else by answers. Where tags or
   * answers differ among themselves, nobody knows.
   *
   * @param attributes texts by name
   */
  public Optional<Told> find(Map<String, String> attributes, Collection<String> tags) {
    String judged = attributes.get(attribute);
    SalesPersonality direct = judged == null ? null : spelt(judged);
    if (direct != null) {
      return Optional.of(new Told(direct, 1, "attributes." + attribute));
    }
    Map<SalesPersonality, String> tagged = new LinkedHashMap<>();
    for (String tag : tags) {
      all.stream()
          .filter(one -> one.tags().stream().anyMatch(own -> same(own, tag)))
          .forEach(one -> tagged.putIfAbsent(one, "tag " + tag));
    }
    return tagged.isEmpty() ? only(answered(attributes), surveyConfidence) : only(tagged, 1);
  }

  private static boolean same(String one, String other) {
    return SalesPersonality.plain(one).equals(SalesPersonality.plain(other));
  }

  private Map<SalesPersonality, String> answered(Map<String, String> attributes) {
    Map<SalesPersonality, String> told = new LinkedHashMap<>();
    survey.forEach((name, answers) -> {
      String answer = attributes.get(name);
      String meant = answer == null ? null : answers.get(SalesPersonality.plain(answer));
      SalesPersonality found = meant == null ? null : spelt(meant);
      if (found != null) {
        told.putIfAbsent(found, "attributes." + name);
      }
    });
    return told;
  }

  private static Optional<Told> only(Map<SalesPersonality, String> told, double confidence) {
    return told.size() == 1
        ? told.entrySet().stream()
            .findFirst()
            .map(one -> new Told(one.getKey(), confidence, one.getValue()))
        : Optional.empty();
  }

  private @Nullable SalesPersonality spelt(String text) {
    String plain = SalesPersonality.plain(text);
    return all.stream().filter(one -> one.spellings().contains(plain)).findFirst().orElse(null);
  }
}

package io.clientele.scoring.conduct;

import io.clientele.scoring.language.DisplayNames;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads sales personalities from YAML; the shipped file shows and explains every key. */
public final class PersonalitiesYaml {

  private PersonalitiesYaml() {}

  /**
   * The personalities in the stream.
   *
   * @throws IllegalArgumentException where they are not valid, saying why
   */
  public static SalesPersonalities read(InputStream yaml) {
    YamlNode root =
        YamlNode.root(yaml, "version", "attribute", "survey_confidence", "survey", "personalities");
    Map<String, Map<String, String>> survey = new LinkedHashMap<>();
    for (YamlNode question : root.nodes("survey", "attribute", "answers")) {
      survey.put(question.text("attribute"), question.textsByKey("answers"));
    }
    return new SalesPersonalities(
        root.text("version"),
        root.text("attribute"),
        survey,
        root.number("survey_confidence"),
        root
            .nodes("personalities", "name", "en", "zh", "tags", "approach_en", "approach_zh")
            .stream()
            .map(PersonalitiesYaml::personality)
            .toList());
  }

  private static SalesPersonality personality(YamlNode node) {
    return new SalesPersonality(
        node.text("name"),
        new DisplayNames(node.text("en"), node.text("zh")),
        node.texts("tags"),
        new DisplayNames(node.text("approach_en"), node.text("approach_zh")));
  }
}

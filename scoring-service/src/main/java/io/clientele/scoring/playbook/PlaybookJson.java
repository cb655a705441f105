package io.clientele.scoring.playbook;

import io.clientele.scoring.language.Phrase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Playbooks as they are stored. */
final class PlaybookJson {

  private PlaybookJson() {}

  static JsonObject json(Playbook playbook) {
    JsonArray rules = new JsonArray();
    playbook.rules().forEach(rule -> rules.add(json(rule)));
    return new JsonObject()
        .put("name", playbook.name())
        .put("rules", rules)
        .put("contactPauseDays", playbook.contactPauseDays());
  }

  private static JsonObject json(Rule rule) {
    JsonArray channels = new JsonArray();
    rule.channels().forEach(channel -> channels.add(channel.label()));
    JsonArray objections = new JsonArray();
    rule.objections()
        .forEach(objection ->
            objections.add(
                new JsonObject()
                    .put("kind", objection.kind())
                    .put("answer", json(objection.answer()))));
    return new JsonObject()
        .put("name", rule.name())
        .put("when", rule.when())
        .put("priority", rule.priority())
        .put("kind", rule.kind())
        .put("title", json(rule.title()))
        .put("serviceLevel", json(rule.serviceLevel()))
        .put("contactEveryDays", rule.contactEveryDays())
        .put("channels", channels)
        .put("offer", json(rule.offer()))
        .put("message", json(rule.message()))
        .put("objections", objections)
        .put("taskAfterDays", rule.taskAfterDays())
        .put("marketing", rule.marketing())
        .put("holdout", rule.holdout());
  }

  private static JsonObject json(Phrase phrase) {
    return new JsonObject().put("en", phrase.en()).put("zh", phrase.zh());
  }

  static Playbook playbook(JsonObject json) {
    List<Rule> rules = new ArrayList<>();
    JsonArray stored = json.getJsonArray("rules");
    for (int i = 0; i < stored.size(); i++) {
      rules.add(rule(stored.getJsonObject(i)));
    }
    return new Playbook(json.getString("name"), rules, json.getInteger("contactPauseDays"));
  }

  private static Rule rule(JsonObject json) {
    List<Objection> objections = new ArrayList<>();
    JsonArray stored = json.getJsonArray("objections");
    for (int i = 0; i < stored.size(); i++) {
      JsonObject objection = stored.getJsonObject(i);
      objections.add(new Objection(objection.getString("kind"), phrase(objection, "answer")));
    }
    return new Rule(
        json.getString("name"),
        json.getString("when"),
        json.getInteger("priority"),
        json.getString("kind"),
        phrase(json, "title"),
        phrase(json, "serviceLevel"),
        json.getInteger("contactEveryDays"),
        json.getJsonArray("channels").stream()
            .map(label -> Channel.of("channels", label.toString()))
            .toList(),
        phrase(json, "offer"),
        phrase(json, "message"),
        objections,
        json.getInteger("taskAfterDays"),
        json.getBoolean("marketing"),
        json.getDouble("holdout"));
  }

  private static Phrase phrase(JsonObject json, String field) {
    JsonObject phrase = json.getJsonObject(field);
    return new Phrase(phrase.getString("en"), phrase.getString("zh"));
  }
}

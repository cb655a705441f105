package io.clientele.scoring.model;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;

/**
 * What is wrong with a model or remarkable.
 *
 * @param code for example {@code DROPOUT_NOT_IDENTIFIED}
 * @param detail for people
 * @param fatal whether the model must not be used because of it
 */
public record ModelNote(String code, String detail, boolean fatal) {

  static JsonArray json(Collection<ModelNote> notes) {
    JsonArray array = new JsonArray();
    notes.stream()
        .map(note ->
            new JsonObject()
                .put("code", note.code())
                .put("detail", note.detail())
                .put("fatal", note.fatal()))
        .forEach(array::add);
    return array;
  }

  static List<ModelNote> of(JsonArray array) {
    return array.stream()
        .map(JsonObject.class::cast)
        .map(note ->
            new ModelNote(
                note.getString("code"), note.getString("detail"), note.getBoolean("fatal")))
        .toList();
  }
}

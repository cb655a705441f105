package io.clientele.scoring.standing;

import io.clientele.scoring.conduct.Conduct;
import io.clientele.scoring.conduct.ConductJson;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a person shops, as it is stored with the standing, with the labels that follow. It is taken
 * apart when somebody asks: most who read standings do not.
 */
public final class Shopping {

  /** Of whom nothing is known. */
  public static final Shopping NONE = of(Conduct.NONE, Map.of());

  private final String json;
  private volatile @Nullable Conduct conduct;

  private Shopping(String json, @Nullable Conduct conduct) {
    this.json = json;
    this.conduct = conduct;
  }

  /**
   * A conduct and what follows from it.
   *
   * @param labels by dimension
   */
  public static Shopping of(Conduct conduct, Map<String, String> labels) {
    return new Shopping(new JsonObject(ConductJson.toMap(conduct, labels)).encode(), conduct);
  }

  /** What was stored as this JSON. */
  static Shopping stored(String json) {
    return new Shopping(json, null);
  }

  /** As it is stored. */
  String json() {
    return json;
  }

  /** The figures. */
  public Conduct conduct() {
    Conduct known = conduct;
    if (known == null) {
      known = ConductJson.conduct(new JsonObject(json).getMap());
      conduct = known;
    }
    return known;
  }

  /** The labels that followed when the standing was made, by dimension. */
  public Map<String, String> labels() {
    Map<String, String> labels = new TreeMap<>();
    new JsonObject(json)
        .getJsonObject(ConductJson.LABELS, new JsonObject())
        .forEach(label -> labels.put(label.getKey(), label.getValue().toString()));
    return labels;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Shopping shopping
        && conduct().equals(shopping.conduct())
        && labels().equals(shopping.labels());
  }

  @Override
  public int hashCode() {
    return conduct().hashCode();
  }

  @Override
  public String toString() {
    return json;
  }
}

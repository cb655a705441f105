package io.clientele.scoring.cluster;

import io.clientele.scoring.cluster.Cluster.Trait;
import io.clientele.scoring.language.DisplayNames;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Clusterings and requests for them as they are stored. */
final class ClusteringJson {

  private ClusteringJson() {}

  static JsonObject json(ClusterRequest request) {
    Wanted wanted = request.wanted();
    Instant asOf = request.asOf();
    return new JsonObject()
        .put("method", wanted.method().name())
        .put("k", wanted.k())
        .put("max_k", wanted.maxK())
        .put("features", new JsonArray(wanted.features()))
        .put("seed", wanted.seed())
        .put("as_of", asOf == null ? "" : asOf.toString())
        .put("promote", request.promote());
  }

  static ClusterRequest request(JsonObject json) {
    String asOf = json.getString("as_of");
    return new ClusterRequest(
        new Wanted(
            Method.valueOf(json.getString("method")),
            json.getInteger("k"),
            json.getInteger("max_k"),
            list(json, "features", String::valueOf),
            json.getLong("seed")),
        asOf.isEmpty() ? null : Instant.parse(asOf),
        json.getBoolean("promote"));
  }

  static JsonObject json(Clustering clustering) {
    return new JsonObject()
        .put("scales", array(clustering.scales(), ClusteringJson::scale))
        .put("shape", shape(clustering.shape()))
        .put("clusters", array(clustering.clusters(), ClusteringJson::cluster))
        .put("customers", clustering.customers())
        .put("silhouette", clustering.silhouette())
        .put("stability", clustering.stability())
        .put("distance", clustering.distance())
        .put("currency", clustering.reading().currency())
        .put("amounts", new JsonObject(new HashMap<>(clustering.reading().amounts())))
        .put("candidates", array(clustering.candidates(), ClusteringJson::candidate))
        .put("notes", array(clustering.notes(), ClusteringJson::note));
  }

  static Clustering clustering(JsonObject json) {
    List<Scale> scales = objects(json, "scales", ClusteringJson::scale);
    Map<String, String> amounts = new HashMap<>();
    json.getJsonObject("amounts")
        .forEach(one -> amounts.put(one.getKey(), (String) one.getValue()));
    return new Clustering(
        scales,
        shape(json.getJsonObject("shape")),
        objects(json, "clusters", ClusteringJson::cluster),
        json.getLong("customers"),
        json.getDouble("silhouette"),
        json.getDouble("stability"),
        json.getDouble("distance"),
        new FeatureReading(
            scales.stream().map(Scale::name).toList(), amounts, json.getString("currency")),
        objects(json, "candidates", ClusteringJson::candidate),
        objects(json, "notes", ClusteringJson::note));
  }

  private static JsonObject scale(Scale scale) {
    return new JsonObject()
        .put("name", scale.name())
        .put("logarithm", scale.logarithm())
        .put("centre", scale.centre())
        .put("scale", scale.scale())
        .put("missing", scale.missing());
  }

  private static Scale scale(JsonObject json) {
    return new Scale(
        json.getString("name"),
        json.getBoolean("logarithm"),
        json.getDouble("centre"),
        json.getDouble("scale"),
        json.getDouble("missing"));
  }

  private static JsonObject shape(Shape shape) {
    return switch (shape) {
      case Shape.Nearest nearest ->
          new JsonObject().put("size", nearest.size()).put("centres", numbers(nearest.centres()));
      case Shape.Likeliest(Mixture mixture) ->
          new JsonObject()
              .put("weights", numbers(mixture.weights()))
              .put("means", numbers(mixture.means()))
              .put("factors", numbers(mixture.factors()));
    };
  }

  private static Shape shape(JsonObject json) {
    return json.containsKey("centres")
        ? new Shape.Nearest(numbers(json, "centres"), json.getInteger("size"))
        : new Shape.Likeliest(
            new Mixture(
                numbers(json, "weights"), numbers(json, "means"), numbers(json, "factors")));
  }

  private static JsonObject cluster(Cluster cluster) {
    return new JsonObject()
        .put("name", cluster.name())
        .put("en", cluster.display().en())
        .put("zh", cluster.display().zh())
        .put("customers", cluster.customers())
        .put("share", cluster.share())
        .put("means", new JsonObject(new HashMap<>(cluster.means())))
        .put(
            "traits",
            array(
                cluster.traits(),
                trait ->
                    new JsonObject()
                        .put("feature", trait.feature())
                        .put("deviation", trait.deviation())))
        .put("silhouette", cluster.silhouette());
  }

  private static Cluster cluster(JsonObject json) {
    JsonObject means = json.getJsonObject("means");
    Map<String, Double> byFeature = new HashMap<>();
    means.fieldNames().forEach(feature -> byFeature.put(feature, means.getDouble(feature)));
    return new Cluster(
        json.getString("name"),
        new DisplayNames(json.getString("en"), json.getString("zh")),
        json.getLong("customers"),
        json.getDouble("share"),
        byFeature,
        objects(
            json,
            "traits",
            trait -> new Trait(trait.getString("feature"), trait.getDouble("deviation"))),
        json.getDouble("silhouette"));
  }

  private static JsonObject candidate(Candidate candidate) {
    JsonObject json =
        new JsonObject()
            .put("k", candidate.k())
            .put("silhouette", candidate.silhouette())
            .put("inertia", candidate.inertia());
    Double bic = candidate.bic();
    return bic == null ? json : json.put("bic", bic);
  }

  private static Candidate candidate(JsonObject json) {
    return new Candidate(
        json.getInteger("k"),
        json.getDouble("silhouette"),
        json.getDouble("bic"),
        json.getDouble("inertia"));
  }

  private static JsonObject note(Note note) {
    return new JsonObject()
        .put("code", note.code())
        .put("detail", note.detail())
        .put("fatal", note.fatal());
  }

  private static Note note(JsonObject json) {
    return new Note(json.getString("code"), json.getString("detail"), json.getBoolean("fatal"));
  }

  private static <T> JsonArray array(List<T> items, Function<T, JsonObject> json) {
    JsonArray array = new JsonArray();
    items.forEach(item -> array.add(json.apply(item)));
    return array;
  }

  private static <T> List<T> objects(JsonObject json, String key, Function<JsonObject, T> item) {
    return list(json, key, one -> item.apply((JsonObject) one));
  }

  private static <T> List<T> list(JsonObject json, String key, Function<Object, T> item) {
    return json.getJsonArray(key).stream().map(item).toList();
  }

  private static JsonArray numbers(double[] numbers) {
    JsonArray array = new JsonArray();
    Arrays.stream(numbers).forEach(array::add);
    return array;
  }

  private static double[] numbers(JsonObject json, String key) {
    return json.getJsonArray(key).stream()
        .mapToDouble(number -> ((Number) number).doubleValue())
        .toArray();
  }
}

package io.clientele.scoring.cluster;

import io.clientele.scoring.cluster.ClusterWords.Pair;
import io.clientele.scoring.cluster.ClusterWords.Word;
import io.clientele.scoring.language.DisplayNames;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the words for clusters from YAML; the shipped file shows and explains every key. */
final class ClusterWordsYaml {

  private ClusterWordsYaml() {}

  /**
   * The words in the stream.
   *
   * @throws IllegalArgumentException where they are not valid, saying why
   */
  static ClusterWords read(InputStream yaml) {
    Map<?, ?> root =
        mapping(
            new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml),
            Set.of("version", "average", "features"));
    Map<String, Pair> words = new HashMap<>();
    mapping(root.get("features"), null)
        .forEach((feature, node) -> {
          Map<?, ?> pair = mapping(node, Set.of("high", "low"));
          words.put(
              String.valueOf(feature), new Pair(word(pair.get("high")), word(pair.get("low"))));
        });
    return new ClusterWords(text(root, "version"), words, word(root.get("average")));
  }

  private static Word word(@Nullable Object node) {
    Map<?, ?> fields = mapping(node, Set.of("name", "en", "zh"));
    return new Word(text(fields, "name"), new DisplayNames(text(fields, "en"), text(fields, "zh")));
  }

  private static Map<?, ?> mapping(@Nullable Object node, @Nullable Set<String> known) {
    if (!(node instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("a mapping is missing: " + node);
    }
    if (known != null && !known.containsAll(map.keySet())) {
      throw new IllegalArgumentException("the keys " + known + " are known only: " + node);
    }
    return map;
  }

  private static String text(Map<?, ?> fields, String key) {
    Object value = fields.get(key);
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' is missing in " + fields);
    }
    return value.toString();
  }
}

package io.clientele.scoring.conduct;

import io.clientele.scoring.language.DisplayNames;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Reads the indicators of shopper types from YAML; the shipped file shows every key. */
public final class IndicatorsYaml {

  private IndicatorsYaml() {}

  /**
   * The types in the stream.
   *
   * @throws IllegalArgumentException where they are not valid, saying why
   */
  public static ShopperTypes read(InputStream yaml) {
    YamlNode root = YamlNode.root(yaml, "version", "temperature", "limits", "types", "indicators");
    YamlNode limits = root.node("limits", "orders", "activities", "told", "margin");
    return new ShopperTypes(
        root.text("version"),
        root.number("temperature"),
        new ShopperTypes.Limits(
            limits.whole("orders"),
            limits.whole("activities"),
            limits.number("told"),
            limits.number("margin")),
        names(root),
        root
            .nodes(
                "indicators",
                "name",
                "en",
                "zh",
                "reason_en",
                "reason_zh",
                "figure",
                "centre",
                "scale",
                "half",
                "weights")
            .stream()
            .map(IndicatorsYaml::indicator)
            .toList());
  }

  private static Map<ShopperType, DisplayNames> names(YamlNode root) {
    YamlNode types =
        root.node(
            "types",
            Arrays.stream(ShopperType.values()).map(ShopperType::label).toArray(String[]::new));
    Map<ShopperType, DisplayNames> names = new EnumMap<>(ShopperType.class);
    for (ShopperType type : ShopperType.values()) {
      YamlNode own = types.node(type.label(), "en", "zh");
      names.put(type, new DisplayNames(own.text("en"), own.text("zh")));
    }
    return names;
  }

  private static Indicator indicator(YamlNode node) {
    Map<ShopperType, Double> weights = new EnumMap<>(ShopperType.class);
    node.numbers("weights")
        .forEach((type, weight) ->
            weights.put(YamlNode.choice(ShopperType.class, "weights", type), weight));
    return new Indicator(
        node.text("name"),
        new DisplayNames(node.text("en"), node.text("zh")),
        new DisplayNames(node.text("reason_en"), node.text("reason_zh")),
        node.choice(Figure.class, "figure"),
        node.number("centre"),
        node.number("scale"),
        node.number("half"),
        weights);
  }
}

package io.clientele.scoring.demographic;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the demographic bands from YAML; the shipped file shows and explains every key. */
public final class DemographicYaml {

  private static final Set<String> BAND = Set.of("name", "en", "zh", "from");
  private static final Set<String> STAGE =
      Set.of("name", "en", "zh", "older", "partner", "child", "young_child");

  private DemographicYaml() {}

  /**
   * The bands in the stream.
   *
   * @throws IllegalArgumentException where they are not valid, saying why
   */
  public static DemographicTaxonomy read(InputStream yaml) {
    YamlFields root =
        YamlFields.of(
            new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml),
            Set.of("version", "least_confidence", "ages", "incomes", "households", "family"));
    return new DemographicTaxonomy(
        root.text("version"),
        root.number("least_confidence").doubleValue(),
        ages(root.fields("ages", Set.of("senior", "bands"))),
        incomes(root.fields("incomes", Set.of("medians", "bands"))),
        households(root.fields("households", Set.of("added_up_confidence", "bands"))),
        family(root));
  }

  private static AgeBands ages(YamlFields ages) {
    YamlFields senior = ages.fields("senior", Set.of("band", "confidence"));
    return new AgeBands(
        steps(ages), new Likely(senior.text("band"), senior.number("confidence").doubleValue()));
  }

  private static IncomeBands incomes(YamlFields incomes) {
    return new IncomeBands(steps(incomes), incomes.numbers("medians"));
  }

  private static Households households(YamlFields households) {
    return new Households(
        steps(households), households.number("added_up_confidence").doubleValue());
  }

  private static Steps steps(YamlFields fields) {
    return new Steps(
        fields.list("bands", BAND).stream()
            .map(band ->
                new Step(band.text("name"), band.text("en"), band.text("zh"), band.number("from")))
            .toList());
  }

  private static FamilyStages family(YamlFields root) {
    YamlFields family =
        root.fields(
            "family",
            Set.of(
                "adult_from",
                "older_from",
                "child_at_home_below",
                "young_child_below",
                "told_young_below",
                "child_with_dependents",
                "child_without_dependents",
                "partner_of_single_household",
                "stages"));
    return new FamilyStages(
        new FamilyPolicy(
            family.integer("adult_from"),
            family.integer("older_from"),
            family.integer("child_at_home_below"),
            family.integer("young_child_below"),
            family.integer("told_young_below"),
            family.number("child_with_dependents").doubleValue(),
            family.number("child_without_dependents").doubleValue(),
            family.number("partner_of_single_household").doubleValue()),
        stages(family));
  }

  private static List<FamilyStage> stages(YamlFields family) {
    return family.list("stages", STAGE).stream()
        .map(stage ->
            new FamilyStage(
                stage.text("name"),
                stage.text("en"),
                stage.text("zh"),
                stage.flag("older"),
                stage.flag("partner"),
                stage.flag("child"),
                stage.flag("young_child")))
        .toList();
  }
}

package io.clientele.profile.region;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The countries of ISO 3166-1, by code and by English and Chinese names. */
public final class Countries {

  private final Map<String, String> codes = new HashMap<>();

  private Countries() {}

  /** Reads them from the service's resources. */
  public static Countries load() {
    Countries countries = new Countries();
    for (List<String> row : Tsv.rows("countries.tsv", 5)) {
      String code = row.getFirst();
      row.subList(0, 4).forEach(name -> countries.codes.put(key(name), code));
      for (String name : row.get(4).split("\\|")) {
        countries.codes.put(key(name), code);
      }
    }
    countries.codes.remove("");
    return countries;
  }

  /** The alpha-2 code of a country by its alpha-2 or alpha-3 code or one of its names. */
  public Optional<String> code(String name) {
    return Optional.ofNullable(codes.get(key(name)));
  }

  // Without accents, signs and case: `Côte d'Ivoire` is `cotedivoire`.
  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{Nd}]", "")
        .toLowerCase(Locale.ROOT);
  }
}

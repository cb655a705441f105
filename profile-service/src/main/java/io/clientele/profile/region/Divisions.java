package io.clientele.profile.region;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The administrative divisions of China, GB/T 2260. */
public final class Divisions {

  // Province-level cities: their districts and counties have no city between them and the province.
  private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");
  private static final Set<String> GROUPINGS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");
  // They end like districts and are none of a city's.
  private static final Set<String> RURAL_DISTRICTS = Set.of("神农架林区", "六枝特区");
  private static final Pattern SUFFIX = Pattern.compile("(壮族自治区|回族自治区|维吾尔自治区|特别行政区|自治区|省|市)$");
  private static final Pattern ENGLISH_SUFFIX =
      Pattern.compile("\\b(province|municipality|autonomous region|sar|shi|sheng)$");

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> provinces = new HashMap<>();

  private Divisions() {}

  /** Reads them from the service's resources. */
  public static Divisions load() {
    Divisions divisions = new Divisions();
    for (List<String> row : Tsv.rows("divisions.tsv", 3)) {
      String name = row.get(1);
      divisions.names.put(row.getFirst(), name);
      if (row.getFirst().endsWith("0000")) {
        divisions.provinces.put(name, name);
        divisions.provinces.put(SUFFIX.matcher(name).replaceFirst(""), name);
        divisions.provinces.put(english(row.get(2)), name);
      }
    }
    return divisions;
  }

  /** The official name of a province, however it is written in Chinese or English. */
  public Optional<String> province(String text) {
    String name = provinces.get(text);
    if (name == null) {
      name = provinces.get(SUFFIX.matcher(text).replaceFirst(""));
    }
    return Optional.ofNullable(name == null ? provinces.get(english(text)) : name);
  }

  /** Whether the first two digits of a code are those of a province. */
  public boolean hasProvince(String code) {
    return names.containsKey(code.substring(0, 2) + "0000");
  }

  /** The division of a six-digit code. */
  public Optional<Division> division(String code) {
    String name = names.get(code);
    if (name == null) {
      return Optional.empty();
    }
    String region = names.getOrDefault(code.substring(0, 2) + "0000", "");
    boolean county = !code.endsWith("00");
    return Optional.of(
        new Division(
            code,
            name,
            region,
            city(code, name, region),
            county ? Optional.of(settlement(name)) : Optional.empty(),
            citySize(code, name, county)));
  }

  private Optional<String> city(String code, String name, String region) {
    if (MUNICIPALITIES.contains(code.substring(0, 2))) {
      return Optional.of(region);
    }
    if (code.endsWith("0000")) {
      return Optional.empty();
    }
    String prefecture = names.getOrDefault(code.substring(0, 4) + "00", name);
    if (!GROUPINGS.contains(prefecture)) {
      return Optional.of(prefecture);
    }
    return GROUPINGS.contains(name) ? Optional.empty() : Optional.of(name);
  }

  private static Optional<String> citySize(String code, String name, boolean county) {
    if (county && !isDistrict(name)) {
      return Optional.of(CitySize.COUNTY);
    }
    boolean province = code.endsWith("0000") && !MUNICIPALITIES.contains(code.substring(0, 2));
    return province || GROUPINGS.contains(name) && !name.equals("市辖区")
        ? Optional.empty()
        : Optional.of(CitySize.of(code));
  }

  private static String settlement(String name) {
    if (isDistrict(name)) {
      return "urban";
    }
    return name.endsWith("市") ? "suburban" : "rural";
  }

  private static boolean isDistrict(String name) {
    return name.endsWith("区") && !RURAL_DISTRICTS.contains(name);
  }

  private static String english(String text) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    return ENGLISH_SUFFIX.matcher(lower).replaceFirst("").replaceAll("[\\s'-]", "");
  }
}

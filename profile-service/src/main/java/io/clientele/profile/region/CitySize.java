package io.clientele.profile.region;

import java.util.Set;

/**
 * Bands of the size of Chinese cities by their urban residents in the census of 2020, as the
 * National Bureau of Statistics published them in 2021: more than ten million, five to ten million,
 * others.
 */
final class CitySize {

  /** Counties and county-level cities: what is no district of a city. */
  static final String COUNTY = "county";

  // Shanghai, Beijing, Shenzhen, Chongqing, Guangzhou, Chengdu, Tianjin
  private static final Set<String> MEGACITIES =
      Set.of("31", "11", "4403", "50", "4401", "5101", "12");

  // Wuhan, Dongguan, Xi'an, Hangzhou, Foshan, Nanjing, Shenyang, Qingdao, Jinan, Changsha, Harbin,
  // Zhengzhou, Kunming, Dalian
  private static final Set<String> VERY_LARGE =
      Set.of(
          "4201", "4419", "6101", "3301", "4406", "3201", "2101", "3702", "3701", "4301", "2301",
          "4101", "5301", "2102");

  private CitySize() {}

  /** The band of a city by the first digits of its code. */
  static String of(String code) {
    String city = code.substring(0, 4);
    if (MEGACITIES.contains(code.substring(0, 2)) || MEGACITIES.contains(city)) {
      return "megacity";
    }
    return VERY_LARGE.contains(city) ? "very_large_city" : "city";
  }
}

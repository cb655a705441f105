package io.clientele.profile.region;

import java.util.Optional;

/**
 * An administrative division of China at county level or above.
 *
 * @param code six digits, GB/T 2260
 * @param region the province's name
 * @param city empty for a province that is no city itself
 * @param settlement {@code urban}, {@code suburban} or {@code rural}; empty above county level
 * @param citySize the band of the city's size; empty for a province that is no city itself
 */
public record Division(
    String code,
    String name,
    String region,
    Optional<String> city,
    Optional<String> settlement,
    Optional<String> citySize) {}

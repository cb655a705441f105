package io.clientele.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often who may call. Wherever a number of requests is set, 0 is any number. */
@ConfigMapping(prefix = "clientele.limits")
public interface LimitConfig {

  /** Requests per minute of a role for which nothing else is set. */
  @WithDefault("60000")
  int perMinute();

  /** Requests per day of UTC of a role for which nothing else is set. */
  @WithDefault("0")
  int perDay();

  /** Requests per minute, by role. */
  Map<String, Integer> rolePerMinute();

  /** Requests per day, by role. */
  Map<String, Integer> rolePerDay();

  /** Requests per minute of a key of the configuration, by its name. */
  Map<String, Integer> keyPerMinute();

  /** Requests per day of a key of the configuration, by its name. */
  Map<String, Integer> keyPerDay();

  /** How many wrong keys an address may send before it has to wait. */
  @WithDefault("20")
  int wrongKeys();

  /** How long it has to wait first; twice as long after each further one. */
  @WithDefault("1s")
  Duration wrongKeyDelay();

  /** How long it has to wait at most. */
  @WithDefault("5m")
  Duration wrongKeyLongestDelay();

  /** After how long without a wrong key an address is forgotten. */
  @WithDefault("15m")
  Duration wrongKeyMemory();

  /**
   * Addresses, or ranges such as {@code 10.0.0.0/8}, of proxies whose {@code X-Forwarded-For} is
   * believed. Of others it is passed over: anybody can write there what they like.
   */
  Optional<List<String>> trustedProxies();
}

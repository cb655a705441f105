package io.clientele.gateway.wire;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Texts and numbers of the contracts as JSON shows them: nothing for what there is not. */
public final class ScalarMessages {

  private ScalarMessages() {}

  /** A text; nothing where it is empty. */
  public static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  /** A number; nothing where it is none, which JSON could not say. */
  public static @Nullable Double finite(double number) {
    return Double.isFinite(number) ? number : null;
  }

  /** A number; nothing where it is not set, or none. */
  public static @Nullable Double finite(boolean set, double number) {
    return set ? finite(number) : null;
  }

  /** Numbers by name, in the order of the names, without those that are none. */
  public static Map<String, Double> finite(Map<String, Double> numbers) {
    Map<String, Double> finite = new TreeMap<>(numbers);
    finite.values().removeIf(number -> !Double.isFinite(number));
    return finite;
  }
}

package io.clientele.e2e;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What must not be found any more, in any form in which a database or a log may show it. */
record Leak(List<String> needles) {

  /** Those of the needles that a text holds, as text of any case or as hexadecimal digits. */
  List<String> in(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    return needles.stream()
        .map(needle -> needle.toLowerCase(Locale.ROOT))
        .filter(needle -> folded.contains(needle) || folded.contains(hex(needle)))
        .toList();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}

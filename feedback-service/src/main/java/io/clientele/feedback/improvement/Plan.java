package io.clientele.feedback.improvement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a business says of an improvement.
 *
 * @param title 1 to 200 characters
 * @param description at most 4,000 characters
 * @param aspect that it is to make better, by its name in the taxonomy; may be empty
 * @param themeIds themes that it answers; at most {@value #MOST_THEMES}
 * @param effort what it costs, in whatever the business counts in; in [0.001, 10,000]
 * @param confidence how sure the business is, in [0.001, 1]
 * @param weight what the business adds to the impact, in [0.25, 3]
 * @param noticeEn what customers are told in English; at most 2,000 characters, may be empty
 * @param noticeZh the same in Chinese
 */
record Plan(
    String title,
    String description,
    ImprovementKind kind,
    String aspect,
    List<String> themeIds,
    double effort,
    double confidence,
    double weight,
    String noticeEn,
    String noticeZh) {

  static final int MOST_THEMES = 50;

  private static final double LEAST = 0.001;
  private static final double MOST_EFFORT = 10_000;
  private static final double LEAST_WEIGHT = 0.25;
  private static final double MOST_WEIGHT = 3;
  private static final int LONGEST_DESCRIPTION = 4_000;
  private static final int LONGEST_NOTICE = 2_000;

  Plan {
    Field.name("title", title);
    Field.text("description", description, LONGEST_DESCRIPTION);
    Field.optionalName("aspect", aspect);
    themeIds.forEach(id -> Field.name("theme_ids", id));
    themeIds = themeIds.stream().distinct().sorted().toList();
    if (themeIds.size() > MOST_THEMES) {
      throw Field.invalid("theme_ids", "are more than " + MOST_THEMES + "; make two improvements");
    }
    Field.within("effort", effort, LEAST, MOST_EFFORT);
    Field.within("confidence", confidence, LEAST, 1);
    Field.within("weight", weight, LEAST_WEIGHT, MOST_WEIGHT);
    Field.text("notice_en", noticeEn, LONGEST_NOTICE);
    Field.text("notice_zh", noticeZh, LONGEST_NOTICE);
  }

  /** Tells whether two plans say the same: SHA-256 as hexadecimal digits. */
  String digest() {
    try {
      // A record's text holds every component; a list's brackets part them.
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

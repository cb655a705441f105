package io.clientele.feedback.duplicate;

import io.clientele.feedback.sentiment.NormalizedText;
import java.util.List;

/**
 * Tells texts that are not meant for the business: advertisements with an address or a number to
 * call, and one character over and over.
 */
final class Spam {

  private static final int LONG_RUN = 20;
  private static final int DIGITS = 6;

  private static final List<String> LURES =
      List.of(
          "加微信",
          "加我微信",
          "加v",
          "加扣",
          "加qq",
          "兼职",
          "日赚",
          "月入",
          "代刷",
          "刷单",
          "网赚",
          "免费领取",
          "贷款",
          "办证",
          "发票代开",
          "代开发票",
          "博彩",
          "赌场",
          "点击链接",
          "click here",
          "click the link",
          "earn money",
          "make money",
          "work from home",
          "free iphone",
          "casino",
          "viagra",
          "crypto",
          "bitcoin",
          "loan offer",
          "whatsapp me",
          "add me on",
          "promo code here",
          "followers for");

  private Spam() {}

  /**
   * Whether a text is spam.
   *
   * @param text as it came
   * @param normalized the same, cleaned
   */
  static boolean is(String text, NormalizedText normalized) {
    return isOneCharacter(text) || isLure(normalized.toString());
  }

  private static boolean isOneCharacter(String text) {
    return text.length() >= LONG_RUN && text.chars().distinct().limit(2).count() == 1;
  }

  private static boolean isLure(String text) {
    boolean lures = LURES.stream().anyMatch(text::contains);
    return lures
        && (text.indexOf(NormalizedText.URL) >= 0
            || text.chars().filter(unit -> unit >= '0' && unit <= '9').limit(DIGITS).count()
                == DIGITS);
  }
}

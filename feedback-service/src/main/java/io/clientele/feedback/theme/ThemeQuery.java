package io.clientele.feedback.theme;

import java.util.Optional;

/**
 * Which themes are asked for.
 *
 * @param aspect empty: whichever
 * @param language empty: whichever
 * @param retired also those
 */
record ThemeQuery(String aspect, Optional<Side> side, String language, boolean retired) {

  /** Stands for the list in its page tokens. */
  String scope() {
    return "themes " + this;
  }
}

package io.clientele.scoring.demographic;

import java.math.BigDecimal;

/**
 * A named band of a number: from here on up to the next one.
 *
 * @param name the label
 * @param english the name to show in English
 * @param chinese the name to show in Chinese
 */
public record Step(String name, String english, String chinese, BigDecimal from) {

  public Step {
    Names.check(name, english, chinese);
  }
}

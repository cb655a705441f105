package io.clientele.scoring.portfolio;

import java.time.Instant;
import java.util.List;

/**
 * How customers moved between the labels of a dimension.
 *
 * @param labels in the order of the dimension
 * @param cells those that hold somebody, in the order of the labels
 */
record Migration(
    String dimension, Instant from, Instant until, List<String> labels, List<Cell> cells) {

  /**
   * So many customers.
   *
   * @param from empty where they were not known at the first time
   * @param to empty where they are not known at the second
   */
  record Cell(String from, String to, long customers) {}
}

package io.clientele.scoring.cluster;

/**
 * What is wrong with a clustering or remarkable.
 *
 * @param code for programs, for example {@code CONSTANT_FEATURE}
 * @param detail for people
 * @param fatal whether the clustering must not be used
 */
record Note(String code, String detail, boolean fatal) {

  static Note remark(String code, String detail) {
    return new Note(code, detail, false);
  }
}

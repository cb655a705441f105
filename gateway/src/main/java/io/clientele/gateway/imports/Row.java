package io.clientele.gateway.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One record of a file.
 *
 * @param line the number of the line on which it begins, from 1
 * @param sentBytes bytes of the sent file that were read when it ended
 * @param cells by our field names; empty cells are left out
 * @param fault why it could not be read; empty where it could
 * @param raw the record as it was sent; empty where it was too long to be kept
 */
record Row(long line, long sentBytes, ObjectNode cells, String fault, String raw) {

  /** A record that could not be read. */
  static Row faulty(long line, long sentBytes, String fault, String raw) {
    return new Row(line, sentBytes, JsonNodeFactory.instance.objectNode(), fault, raw);
  }
}

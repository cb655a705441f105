package io.clientele.profile.imports;

import io.vertx.core.buffer.Buffer;

/**
 * A line to stage.
 *
 * @param lineNumber counted from 1 in the file
 * @param readBytes bytes of the file that were read when the line ended
 * @param itemId the id that the line gives to its order or feedback; empty where it gives none
 * @param customerId whose the line is; empty where it does not say
 * @param contentHash 24 hexadecimal digits of the SHA-256 of source and content
 * @param payload the content
 */
record NewLine(
    long lineNumber,
    long readBytes,
    String itemId,
    String customerId,
    String contentHash,
    Buffer payload) {}

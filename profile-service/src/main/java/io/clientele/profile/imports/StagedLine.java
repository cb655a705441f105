package io.clientele.profile.imports;

/**
 * A staged line in its place.
 *
 * @param ordinal the line's number in the import, from 0
 * @param lineNumber the line's number in the file, from 1
 * @param position lines of one order share it
 * @param itemId the id of its order, feedback or identity; empty where an order has too many lines
 * @param raw the line as it was sent; empty where that was not kept
 */
record StagedLine(
    long ordinal,
    long lineNumber,
    long readBytes,
    long position,
    String itemId,
    LineContent content,
    String raw) {}

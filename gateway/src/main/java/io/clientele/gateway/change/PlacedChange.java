package io.clientele.gateway.change;

/**
 * A change within the stream.
 *
 * @param place right after it
 */
record PlacedChange(LabelChangeView change, String place) {}

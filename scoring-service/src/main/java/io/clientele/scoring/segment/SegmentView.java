package io.clientele.scoring.segment;

/**
 * A segment and how it stands.
 *
 * @param members as far as customers were looked at
 * @param evaluated how far the look at everybody has come, in [0, 1]
 */
record SegmentView(StoredSegment segment, long members, double evaluated) {}

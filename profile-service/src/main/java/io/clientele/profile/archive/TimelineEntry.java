package io.clientele.profile.archive;

import java.time.Instant;

/**
 * Something that happened to a person.
 *
 * @param source empty where no sender told of it
 * @param entryId names it within its kind and source
 * @param content a JSON object
 */
record TimelineEntry(
    String kind, Instant at, String source, String customerId, String entryId, String content) {}

package io.clientele.feedback.feedback;

/**
 * What stands in the store under an id after a request was carried out.
 *
 * @param digest of the content
 * @param byThisRequest whether this request stored it, now or when it was sent the first time
 */
record Stored(String digest, boolean byThisRequest) {}

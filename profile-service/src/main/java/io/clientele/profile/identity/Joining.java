package io.clientele.profile.identity;

/** One person becomes part of another: both are ids of persons at that time. */
record Joining(String customerId, String mergedId, Cause cause) {}

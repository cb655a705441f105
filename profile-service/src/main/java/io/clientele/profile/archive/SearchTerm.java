package io.clientele.profile.archive;

/**
 * What a customer is found by.
 *
 * @param kind keeps terms of different kinds apart
 */
record SearchTerm(String kind, String text) {}

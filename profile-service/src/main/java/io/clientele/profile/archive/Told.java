package io.clientele.profile.archive;

/**
 * What was told of a customer.
 *
 * @param attribute its name
 * @param value as JSON
 */
public record Told(String customerId, String attribute, String value) {}

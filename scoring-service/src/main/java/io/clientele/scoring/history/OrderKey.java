package io.clientele.scoring.history;

/** What an order is unique by. */
public record OrderKey(String source, String orderId) {}

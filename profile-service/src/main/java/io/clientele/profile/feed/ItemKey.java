package io.clientele.profile.feed;

/** What an order, a refund or a behaviour is unique by among its kind. */
record ItemKey(String source, String id) {}

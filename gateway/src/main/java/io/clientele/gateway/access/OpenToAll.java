package io.clientele.gateway.access;

/**
 * A resource that needs no key, because something in its path is as good as one. It stands outside
 * of {@code /v1}, where a key is needed whatever the resource.
 */
public interface OpenToAll {}

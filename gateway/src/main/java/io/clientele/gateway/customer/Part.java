package io.clientele.gateway.customer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One service's share of an answer, or the lack of it.
 *
 * @param value what the service said; nothing where it did not answer
 */
record Part<T>(String service, @Nullable T value) {

  /** The services that did not answer. */
  static List<String> missing(Part<?>... parts) {
    return Stream.of(parts).filter(part -> part.value() == null).map(Part::service).toList();
  }
}

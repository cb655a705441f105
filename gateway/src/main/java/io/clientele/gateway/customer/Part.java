package io.clientele.gateway.customer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One share of an answer, or the lack of it.
 *
 * @param name the service, or what of it was asked for
 * @param value what the service said; nothing where it did not answer
 */
record Part<T>(String name, @Nullable T value) {

  /** The names of those that are lacking. */
  static List<String> missing(Part<?>... parts) {
    return Stream.of(parts).filter(part -> part.value() == null).map(Part::name).toList();
  }
}

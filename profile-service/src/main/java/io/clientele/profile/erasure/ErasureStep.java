package io.clientele.profile.erasure;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** What one service does to forget a person. Doing it again does no harm. */
interface ErasureStep {

  /** The most ids that a service is told in one call. */
  int MAX_IDS = 1000;

  /** The service's name. */
  String service();

  /**
   * Forgets a person.
   *
   * @return the deleted rows by what they held
   */
  Uni<Map<String, Long>> erase(String erasureId, List<String> customerIds);
}

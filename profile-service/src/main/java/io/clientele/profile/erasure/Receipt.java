package io.clientele.profile.erasure;

import io.clientele.contracts.error.ErrorCode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one service did for an erasure.
 *
 * @param erasedAt null: not yet
 * @param erased rows, by what they held
 * @param problem why it has not happened yet; null where nothing went wrong
 */
public record Receipt(
    String service,
    @Nullable Instant erasedAt,
    Map<String, Long> erased,
    @Nullable Problem problem) {

  /** Keeps its own copy. */
  public Receipt {
    erased = Map.copyOf(erased);
  }

  /** Why a service has not erased yet. */
  public record Problem(ErrorCode code, String detail) {}
}

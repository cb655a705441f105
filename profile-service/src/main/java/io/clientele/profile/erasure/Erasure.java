package io.clientele.profile.erasure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a person was, or is being, forgotten.
 *
 * @param receipts of every service, sorted by its name
 * @param finishedAt null while one of them has not answered
 */
public record Erasure(
    String erasureId, List<Receipt> receipts, Instant createdAt, @Nullable Instant finishedAt) {

  /** Keeps its own copy. */
  public Erasure {
    receipts = List.copyOf(receipts);
  }
}

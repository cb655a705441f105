package io.clientele.profile.imports;

import io.clientele.profile.intake.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param header the line that names the columns; empty where there is none
 * @param tally lines by what became of them
 * @param totalBytes bytes of the file as it was sent; 0 until the upload is closed
 * @param readBytes bytes of the file whose lines were dealt with
 * @param finishedAt null until it has ended
 * @param problem why it failed, else null
 * @param run how far the background work is
 */
public record ImportOperation(
    String importId,
    ImportKind kind,
    ImportState state,
    String source,
    String header,
    Tally tally,
    long totalLines,
    long totalBytes,
    long readBytes,
    Instant createdAt,
    @Nullable Instant finishedAt,
    @Nullable Problem problem,
    Run run) {

  /**
   * How far the background work is.
   *
   * @param nextSequence what the next append has to be
   * @param nextPosition the first place that is not applied yet
   */
  public record Run(
      long nextSequence, boolean placed, long nextPosition, boolean cancelRequested) {}
}

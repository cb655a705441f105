package io.clientele.gateway.intake;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the items of one request. */
@RegisterForReflection
@Schema(description = "What became of the items of one request; all of them are stored durably")
public record IntakeAnswer(
    @Schema(description = "Items stored", examples = "2") int accepted,
    @Schema(description = "Items that had been stored before", examples = "0") int duplicates,
    @Schema(description = "Items refused; the others are stored all the same")
        List<Rejection> rejected) {

  /** True where there were items and not one of them is stored. */
  boolean allRejected() {
    return accepted == 0 && duplicates == 0 && !rejected.isEmpty();
  }

  /**
   * The answer itself.
   *
   * @throws ItemsRefused where nothing of the request was taken in
   */
  public IntakeAnswer orRefuse() {
    if (allRejected()) {
      throw new ItemsRefused(this);
    }
    return this;
  }
}

package io.clientele.profile.imports;

/** Where an import stands. */
public enum ImportState {
  /** Lines are being staged. */
  UPLOADING,
  /** Lines are being applied. */
  RUNNING,
  /** Every line was dealt with. */
  SUCCEEDED,
  /** A fault stopped it. */
  FAILED,
  /** Somebody stopped it; what was applied stays. */
  CANCELLED
}

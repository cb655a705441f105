package io.clientele.profile.imports;

import org.jspecify.annotations.Nullable;

/**
 * What is to do next for an import.
 *
 * @param more whether there is more to do after this
 * @param batch lines to apply, or null where there are none now
 */
record Turn(boolean more, @Nullable Batch batch) {

  static final Turn OVER = new Turn(false, null);
  static final Turn AGAIN = new Turn(true, null);
}

/** How stored feedback is meant: as it was corrected, else as the model said. */
@NullMarked
package io.clientele.feedback.meaning;

import org.jspecify.annotations.NullMarked;

/** What customers need: asked for, said, or shown. */
@NullMarked
package io.clientele.scoring.need;

import org.jspecify.annotations.NullMarked;

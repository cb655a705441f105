/** Changes of labels as they happen: recorded, told to whoever watches, and kept for a time. */
@NullMarked
package io.clientele.scoring.transition;

import org.jspecify.annotations.NullMarked;

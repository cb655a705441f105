/** Follows the change feeds of the other services and takes their changes in. */
@NullMarked
package io.clientele.scoring.feed;

import org.jspecify.annotations.NullMarked;

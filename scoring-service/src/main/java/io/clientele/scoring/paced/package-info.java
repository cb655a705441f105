/** What is made anew in the background after facts have changed, at a pace that leaves room. */
@NullMarked
package io.clientele.scoring.paced;

import org.jspecify.annotations.NullMarked;

/** Models of repeat buying and of what it is worth: plain mathematics of values. */
@NullMarked
package io.clientele.scoring.clv;

import org.jspecify.annotations.NullMarked;

/** Values that requests and answers of every feature have: times, amounts, pages. */
@NullMarked
package io.clientele.scoring.wire;

import org.jspecify.annotations.NullMarked;

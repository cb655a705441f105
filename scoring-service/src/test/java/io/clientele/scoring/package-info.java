/** Tests of the whole service. */
@NullMarked
package io.clientele.scoring;

import org.jspecify.annotations.NullMarked;

/** How a person shops: figures of behaviour, and the types and habits that follow from them. */
@NullMarked
package io.clientele.scoring.conduct;

import org.jspecify.annotations.NullMarked;

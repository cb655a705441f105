/** Texts in the languages of the suite. */
@NullMarked
package io.clientele.scoring.language;

import org.jspecify.annotations.NullMarked;

/** Completeness, validity and age of what is known. */
@NullMarked
package io.clientele.profile.quality;

import org.jspecify.annotations.NullMarked;

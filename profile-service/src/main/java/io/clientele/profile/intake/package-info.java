/** Takes facts in: validates, recognises repeats and stores them in one transaction. */
@NullMarked
package io.clientele.profile.intake;

import org.jspecify.annotations.NullMarked;

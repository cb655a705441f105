/**
 * Brings values into the one form in which each attribute is kept, or says why that is not
 * possible.
 */
@NullMarked
package io.clientele.profile.cleaning;

import org.jspecify.annotations.NullMarked;

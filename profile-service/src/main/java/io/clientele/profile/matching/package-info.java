/** Pairs of people who may be one: found by what they have in common, decided by somebody. */
@NullMarked
package io.clientele.profile.matching;

import org.jspecify.annotations.NullMarked;

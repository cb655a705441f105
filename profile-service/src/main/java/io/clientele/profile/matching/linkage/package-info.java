/** Probabilistic record linkage: how probable it is that two records tell of one person. */
@NullMarked
package io.clientele.profile.matching.linkage;

import org.jspecify.annotations.NullMarked;

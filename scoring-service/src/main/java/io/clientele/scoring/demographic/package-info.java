/** Demographic bands, and what follows from them for one person: age, income, household, family. */
@NullMarked
package io.clientele.scoring.demographic;

import org.jspecify.annotations.NullMarked;

/** Whose facts a customer's are, and what the profile feed last said of that person. */
@NullMarked
package io.clientele.scoring.person;

import org.jspecify.annotations.NullMarked;

/** Which customer ids are the same person. */
@NullMarked
package io.clientele.profile.person;

import org.jspecify.annotations.NullMarked;

/** What the tests of the features share. */
@NullMarked
package io.clientele.profile;

import org.jspecify.annotations.NullMarked;

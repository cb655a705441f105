/** Which ids are one person. */
@NullMarked
package io.clientele.gateway.person;

import org.jspecify.annotations.NullMarked;

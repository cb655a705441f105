/** What is changed because of what customers said. */
@NullMarked
package io.clientele.gateway.improvement;

import org.jspecify.annotations.NullMarked;

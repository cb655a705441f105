/** What a person allows, and what the law lets a person ask for. */
@NullMarked
package io.clientele.gateway.privacy;

import org.jspecify.annotations.NullMarked;

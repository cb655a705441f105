/** Who may call: API keys, which also name the source of what is sent. */
@NullMarked
package io.clientele.gateway.access;

import org.jspecify.annotations.NullMarked;

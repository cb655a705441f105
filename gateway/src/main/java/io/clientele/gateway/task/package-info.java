/** Tasks: what agents have to do. */
@NullMarked
package io.clientele.gateway.task;

import org.jspecify.annotations.NullMarked;

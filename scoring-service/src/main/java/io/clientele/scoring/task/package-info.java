/** What agents have to do for customers. */
@NullMarked
package io.clientele.scoring.task;

import org.jspecify.annotations.NullMarked;

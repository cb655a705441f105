/** Complaints as cases: how they move, by when they are due, and how they were kept. */
@NullMarked
package io.clientele.feedback.complaint;

import org.jspecify.annotations.NullMarked;

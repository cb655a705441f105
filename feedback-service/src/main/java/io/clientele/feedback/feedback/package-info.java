/** Takes in what customers say, keeps it with its classification and lists it. */
@NullMarked
package io.clientele.feedback.feedback;

import org.jspecify.annotations.NullMarked;

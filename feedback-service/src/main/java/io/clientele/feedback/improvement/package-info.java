/** What is changed because of what customers said: planned, measured, and told to who said it. */
@NullMarked
package io.clientele.feedback.improvement;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.clientele.feedback.sentiment;

import org.jspecify.annotations.NullMarked;

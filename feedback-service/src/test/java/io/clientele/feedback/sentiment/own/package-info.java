@NullMarked
package io.clientele.feedback.sentiment.own;

import org.jspecify.annotations.NullMarked;

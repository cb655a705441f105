@NullMarked
package io.clientele.feedback.sentiment.training;

import org.jspecify.annotations.NullMarked;

/** Business time: calendars of opening hours, and the clock that runs by them. */
@NullMarked
package io.clientele.feedback.service;

import org.jspecify.annotations.NullMarked;

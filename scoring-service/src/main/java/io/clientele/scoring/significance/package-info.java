/**
 * How likely a figure is by chance alone: exact tests, and their correction where many are made.
 */
@NullMarked
package io.clientele.scoring.significance;

import org.jspecify.annotations.NullMarked;

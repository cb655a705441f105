/** The filter and order language of lists and how it becomes SQL. */
@NullMarked
package io.clientele.scoring.filter;

import org.jspecify.annotations.NullMarked;

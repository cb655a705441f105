/**
 * Groups of customers that the data show: found, named, kept as versions, assigned as they come.
 */
@NullMarked
package io.clientele.scoring.cluster;

import org.jspecify.annotations.NullMarked;

/** Clusters: groups of customers that the data show. */
@NullMarked
package io.clientele.gateway.cluster;

import org.jspecify.annotations.NullMarked;

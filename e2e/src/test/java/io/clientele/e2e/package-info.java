/** The packaged suite as its users meet it: started by the command, spoken to over the network. */
@NullMarked
package io.clientele.e2e;

import org.jspecify.annotations.NullMarked;

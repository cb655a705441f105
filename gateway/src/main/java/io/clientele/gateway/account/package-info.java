/** Organisations that buy, and their people. */
@NullMarked
package io.clientele.gateway.account;

import org.jspecify.annotations.NullMarked;

/**
 * Requests that their senders name (Idempotency-Key): a repeat is answered as the first was, and
 * nothing is done twice.
 */
@NullMarked
package io.clientele.gateway.idempotency;

import org.jspecify.annotations.NullMarked;

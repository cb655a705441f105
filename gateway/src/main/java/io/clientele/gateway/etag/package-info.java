/** Entity tags (RFC 9110): a change that was meant for an older version is refused. */
@NullMarked
package io.clientele.gateway.etag;

import org.jspecify.annotations.NullMarked;

package io.clientele.gateway.imports;

import java.util.List;

/**
 * A page of rejected lines.
 *
 * @param nextPageToken empty on the last page
 */
record ErrorPage(List<RejectedLine> errors, String nextPageToken) {}

package io.clientele.gateway.imports;

import java.util.Iterator;

/**
 * Rejected lines, to be mended and sent again.
 *
 * @param header the line that names the columns; empty where there was none
 * @param lines as they were sent
 */
record RejectedFile(String header, Iterator<String> lines) {}

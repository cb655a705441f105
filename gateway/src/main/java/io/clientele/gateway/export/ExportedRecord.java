package io.clientele.gateway.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of an export.
 *
 * @param part what it is, for example {@code orders}
 */
record ExportedRecord(String part, Map<String, @Nullable Object> content) {}

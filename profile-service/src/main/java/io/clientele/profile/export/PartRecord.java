package io.clientele.profile.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a part of an export.
 *
 * @param content JSON values by name
 */
public record PartRecord(String part, Map<String, @Nullable Object> content) {}

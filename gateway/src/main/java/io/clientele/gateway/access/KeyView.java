package io.clientele.gateway.access;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key that is kept. */
@RegisterForReflection
@Schema(name = "Key", description = "A key")
public record KeyView(
    @Schema(examples = "key_5f3a5f3a5f3a5f3a5f3a5f3a") String keyId,
    @Schema(examples = "website") String name,
    @Schema(description = "Under which facts are taken in with it", examples = "website")
        String source,
    @Schema(examples = "[\"ingest\"]") List<String> roles,
    @Schema(description = "The name of the key that made it") String createdBy,
    @Nullable String createdAt,
    @Schema(description = "Absent: never") @Nullable String expiresAt,
    @Schema(description = "Absent: it is not") @Nullable String revokedAt,
    @Schema(description = "To the minute; absent: never") @Nullable String lastUsedAt,
    @Schema(description = "Since when it has its newest secret") @Nullable String rotatedAt,
    @Schema(description = "How often it may call; absent: as its roles may", examples = "600")
        @Nullable Integer requestsPerMinute,
    @Schema(description = "The same in a day of UTC; absent: as its roles may", examples = "50000")
        @Nullable Integer requestsPerDay,
    @Schema(
            description =
                "The key itself. Only in the answer that makes it; nobody can tell it again")
        @Nullable String key) {

  /** The same with the key itself. */
  KeyView with(String secret) {
    return new KeyView(
        keyId,
        name,
        source,
        roles,
        createdBy,
        createdAt,
        expiresAt,
        revokedAt,
        lastUsedAt,
        rotatedAt,
        requestsPerMinute,
        requestsPerDay,
        secret);
  }

  /** All of them. */
  @RegisterForReflection
  public record Keys(List<KeyView> keys) {}
}

package io.clientele.gateway.access;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who calls.
 *
 * @param name of the key, or the subject of the token
 * @param kind of what was shown
 * @param roles by name, with those that they include
 * @param source of what is sent with the key
 */
@RegisterForReflection
@Schema(name = "Me", description = "Who calls")
public record MeView(
    @Schema(description = "The key, or the subject of the token", examples = "webshop") String name,
    @Schema(description = "CONFIGURED_KEY, STORED_KEY or TOKEN", examples = "STORED_KEY")
        String kind,
    @Schema(
            description = "reader, agent, analyst, admin or ingest, with those that they include",
            examples = "[\"agent\", \"reader\"]")
        List<String> roles,
    @Schema(description = "The source of what is sent with it", examples = "webshop")
        String source) {

  static MeView of(Grant grant) {
    return new MeView(
        grant.name(),
        grant.kind().name(),
        grant.roles().stream().sorted().map(Role::word).toList(),
        grant.source());
  }
}

package io.clientele.gateway.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.jboss.jandex.IndexView;

/**
 * Tells of each operation in the OpenAPI document which roles may call it ({@code x-roles}, the
 * least ones), and how callers are refused who may not.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class RolesInDocument implements OASFilter {

  private static final Map<String, String> REFUSALS =
      Map.of("401", "Unauthenticated", "403", "PermissionDenied", "429", "RateLimited");

  private final Map<String, List<String>> rolesOfOperations = new HashMap<>();

  /**
   * Reads the roles at build time.
   *
   * @param index of all classes
   */
  public RolesInDocument(IndexView index) {
    GuardedOperations.in(index)
        .forEach(operation ->
            rolesOfOperations.put(
                operation.id(),
                operation.roles().stream().map(role -> role.toLowerCase(Locale.ROOT)).toList()));
  }

  @Override
  public org.eclipse.microprofile.openapi.models.Operation filterOperation(
      org.eclipse.microprofile.openapi.models.Operation operation) {
    List<String> roles = rolesOfOperations.get(String.valueOf(operation.getOperationId()));
    if (roles == null) {
      return operation;
    }
    operation.addExtension("x-roles", roles);
    REFUSALS.forEach((status, name) ->
        operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().ref(name)));
    return operation;
  }
}

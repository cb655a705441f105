package io.clientele.gateway.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who calls. */
@Path("/v1/me")
@Tag(name = "Access")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

  private final Caller caller;

  MeResource(Caller caller) {
    this.caller = caller;
  }

  /** As whom the caller is known, and with which roles. */
  @GET
  @AllowedTo({Role.READER, Role.INGEST})
  @Operation(
      operationId = "getMe",
      summary = "Get who calls",
      description =
          "The name of the key or the subject of the token, the roles with those that they"
              + " include, and the source.")
  public MeView me() {
    return MeView.of(caller.grant());
  }
}

package io.clientele.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

class ActTest {

  /** No resource of the edge, for want of a path of its own. */
  public static final class Example {
    /** Of a person. */
    @GET
    @AllowedTo(Role.AGENT)
    @Path("/v1/things/{id: [^/:]+}:show")
    @Operation(operationId = "getCustomer")
    public void show() {}

    /** Of nobody. */
    @GET
    @AllowedTo(Role.READER)
    @Operation(operationId = "listThings")
    public void list() {}

    /** A question with a body. */
    @POST
    @AllowedTo(Role.READER)
    @Operation(operationId = "ask")
    public void ask() {}

    /** A change. */
    @POST
    @AllowedTo(Role.ADMIN)
    @Operation(operationId = "change")
    public void change() {}

    /** Facts. */
    @POST
    @AllowedTo({Role.AGENT, Role.INGEST})
    @Operation(operationId = "takeIn")
    public void takeIn() {}

    /** Nobody said who may. */
    @POST
    @Operation(operationId = "forgotten")
    public void forgotten() {}
  }

  private static Act act(String method) {
    return Arrays.stream(Example.class.getMethods())
        .filter(each -> each.getName().equals(method))
        .map(each -> Act.of(Example.class, each))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCallIsWhatItsMethodIs() {
    assertThat(act("show"))
        .isEqualTo(new Act("getCustomer", "/v1/things/{id}:show", Act.Kind.READ));
    assertThat(act("list")).isEqualTo(new Act("listThings", "", Act.Kind.NOTHING));
    assertThat(act("ask").kind()).isEqualTo(Act.Kind.NOTHING);
    assertThat(act("change").kind()).isEqualTo(Act.Kind.CHANGE);
    assertThat(act("takeIn").kind()).isEqualTo(Act.Kind.INTAKE);
    assertThat(act("forgotten").kind()).isEqualTo(Act.Kind.CHANGE);
  }
}

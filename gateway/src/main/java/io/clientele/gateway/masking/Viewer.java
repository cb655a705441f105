package io.clientele.gateway.masking;

import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import jakarta.enterprise.context.RequestScoped;

/** What the one who called gets to see; nothing before that was decided. */
@RequestScoped
public class Viewer {

  private Disclosure disclosure = Disclosure.NOTHING;

  /** What is seen in the request in hand; nothing outside of any. */
  static Disclosure current() {
    ArcContainer container = Arc.container();
    return container != null && container.requestContext().isActive()
        ? container.instance(Viewer.class).get().disclosure()
        : Disclosure.NOTHING;
  }

  /**
   * Refuses to look for people by what is masked: a hit would tell as much as the value.
   *
   * @param asked by what is looked for; all empty where it is not by such
   */
  public void requireSightOf(String... asked) {
    for (String value : asked) {
      if (!value.isEmpty() && !disclosure.everything()) {
        throw new EdgeRefusal(
            ProblemKind.PERMISSION_DENIED,
            "looking for people by name, email, phone or q takes the role agent or admin; id and tag"
                + " are for all");
      }
    }
  }

  Disclosure disclosure() {
    return disclosure;
  }

  void see(Disclosure what) {
    this.disclosure = what;
  }
}

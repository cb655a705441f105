package io.clientele.embedded.suite;

import java.nio.file.Path;
import java.util.List;

/** A part of the suite that is a process of its own. */
public enum Component {
  /** The edge, and so the port that users know. */
  GATEWAY("gateway", 0),
  /** Owner of the facts. */
  PROFILE("profile-service", 1),
  /** Owner of what is derived from the facts. */
  SCORING("scoring-service", 2),
  /** Owner of what customers say. */
  FEEDBACK("feedback-service", 3),
  /** The database server. */
  POSTGRESQL("postgresql", 4);

  /** Those with a database and gRPC. */
  public static final List<Component> INNER_SERVICES = List.of(PROFILE, SCORING, FEEDBACK);

  /** All but the database server. */
  public static final List<Component> SERVICES = List.of(GATEWAY, PROFILE, SCORING, FEEDBACK);

  private final String id;
  private final int portOffset;

  Component(String id, int portOffset) {
    this.id = id;
    this.portOffset = portOffset;
  }

  /** The name that users see, also of module, log and folder. */
  public String id() {
    return id;
  }

  /** The service's database and role, and its part in the names of settings. */
  public String shortName() {
    return id.replace("-service", "");
  }

  /** How far the component's port is from the gateway's. */
  int portOffset() {
    return portOffset;
  }

  /** The service's packaged program. */
  Path jar(Path root) {
    return root.resolve(id).resolve("target/quarkus-app/quarkus-run.jar");
  }
}

package io.clientele.e2e.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a pod says about the only container that stays. */
record Workload(PodSpec pod) {

  Container container() {
    if (pod.getContainers().size() != 1) {
      throw new AssertionError("a pod here has one container");
    }
    return pod.getContainers().getFirst();
  }

  /** It, and those that run before. */
  List<Container> containers() {
    return Stream.concat(pod.getInitContainers().stream(), Stream.of(container())).toList();
  }

  /** The number of a named port. */
  int port(String name) {
    return container().getPorts().stream()
        .filter(port -> port.getName().equals(name))
        .map(ContainerPort::getContainerPort)
        .findFirst()
        .orElseThrow();
  }

  /** A probe in words, with the port as a number, whichever way it was written. */
  String probe(Probe probe) {
    IntOrString port = probe.getHttpGet().getPort();
    return "GET :%d%s every %ds, %ds at most, %d times"
        .formatted(
            port.getIntVal() == null ? port(port.getStrVal()) : port.getIntVal(),
            probe.getHttpGet().getPath(),
            probe.getPeriodSeconds(),
            probe.getTimeoutSeconds(),
            probe.getFailureThreshold());
  }

  /** Each variable with its value, or with the secret and the key that it comes from. */
  Map<String, String> environment() {
    return environment(container());
  }

  /** The same of any container. */
  static Map<String, String> environment(Container container) {
    Map<String, String> environment = new TreeMap<>();
    for (EnvVar variable : container.getEnv()) {
      environment.put(variable.getName(), origin(variable));
    }
    return environment;
  }

  private static String origin(EnvVar variable) {
    if (variable.getValueFrom() == null) {
      return "value " + variable.getValue();
    }
    var secret = variable.getValueFrom().getSecretKeyRef();
    return secret == null ? "elsewhere" : "secret " + secret.getName() + ", key " + secret.getKey();
  }
}

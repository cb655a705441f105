package io.clientele.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesManifestsTest {

  private static final Path K8S = Manifests.ROOT.resolve("k8s");
  private static final int PORT = 8080;

  @Test
  void theDecoderKnowsNoMercy() {
    String account = "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a}\n";
    assertThatThrownBy(() -> Manifests.decode(account + "automount: false\n"))
        .hasMessageContaining("automount");
    assertThatThrownBy(() -> Manifests.decode(account + "kind: ServiceAccount\n"))
        .hasMessageContaining("Duplicate");
    assertThatThrownBy(() -> Manifests.decode("apiVersion: v1\nkind: Secret\n"))
        .hasMessageContaining("v1/Secret");
  }

  /** Among the kinds that are known there is no Secret: none is in these files. */
  @Test
  void everyManifestDecodes() {
    assertThat(Manifests.below(K8S)).hasSizeGreaterThan(10);
  }

  static Stream<HasMetadata> everythingThatRuns() {
    return Manifests.below(K8S).stream()
        .filter(object -> object instanceof Deployment || object instanceof StatefulSet);
  }

  private static PodSpec pod(HasMetadata object) {
    return object instanceof Deployment deployment
        ? deployment.getSpec().getTemplate().getSpec()
        : ((StatefulSet) object).getSpec().getTemplate().getSpec();
  }

  @ParameterizedTest
  @MethodSource("everythingThatRuns")
  void aPodHasNoPrivilegesAndABound(HasMetadata object) {
    PodSpec pod = pod(object);
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
    assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getServiceAccountName()).isEqualTo(object.getMetadata().getName());
    new Workload(pod).containers().forEach(KubernetesManifestsTest::hasNoPrivilegesAndABound);
  }

  private static void hasNoPrivilegesAndABound(Container container) {
    SecurityContext security = container.getSecurityContext();
    assertThat(security.getAllowPrivilegeEscalation()).isFalse();
    assertThat(security.getReadOnlyRootFilesystem()).isTrue();
    assertThat(security.getPrivileged()).isNull();
    assertThat(security.getCapabilities())
        .extracting(Capabilities::getDrop, Capabilities::getAdd)
        .containsExactly(List.of("ALL"), List.of());
    assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
    assertThat(container.getResources().getLimits()).containsKeys("memory");
    assertThat(container.getVolumeMounts())
        .anySatisfy(mount -> assertThat(mount.getMountPath()).isEqualTo("/tmp"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"profile-service", "scoring-service", "feedback-service"})
  void theSameImageMigratesTheSameDatabaseBeforeItServes(String name) {
    List<HasMetadata> base = Manifests.in(K8S.resolve("base/" + name + ".yaml"));
    Workload workload = new Workload(pod(Manifests.only(base, Deployment.class, name)));
    Container migration = workload.pod().getInitContainers().getFirst();
    assertThat(migration.getImage()).isEqualTo(workload.container().getImage());
    assertThat(migration.getEnvFrom()).isEqualTo(workload.container().getEnvFrom());
    Map<String, String> told = Workload.environment(migration);
    assertThat(told.remove("QUARKUS_INIT_AND_EXIT")).isEqualTo("value true");
    assertThat(workload.environment())
        .containsAllEntriesOf(told)
        .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "value false");
    assertThat(told)
        .containsOnlyKeys(
            "CLIENTELE_DATABASE_ADDRESS",
            "CLIENTELE_DATABASE_USERNAME",
            "CLIENTELE_DATABASE_PASSWORD");
  }

  @ParameterizedTest
  @MethodSource("everythingThatRuns")
  void whatIsSecretComesFromASecret(HasMetadata object) {
    new Workload(pod(object))
        .environment()
        .forEach((name, origin) -> {
          if (name.matches(".*(PASSWORD|USERNAME|ADDRESS|KEY|TOKEN).*")) {
            assertThat(origin).as(name).startsWith("secret ");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"profile-service", "scoring-service", "feedback-service", "gateway"})
  void aServiceIsProbedReachedAndStoppedInPeace(String name) {
    List<HasMetadata> base = Manifests.in(K8S.resolve("base/" + name + ".yaml"));
    Deployment deployment = Manifests.only(base, Deployment.class, name);
    Workload workload = new Workload(pod(deployment));
    assertThat(probes(workload).values())
        .allSatisfy(probe -> assertThat(probe).startsWith("GET :" + PORT + "/q/health/"));
    assertThat(workload.pod().getTerminationGracePeriodSeconds())
        .isGreaterThan(
            seconds(workload, "QUARKUS_SHUTDOWN_DELAY")
                + seconds(workload, "QUARKUS_SHUTDOWN_TIMEOUT"));
    Map<String, String> labels = deployment.getSpec().getTemplate().getMetadata().getLabels();
    Service service = Manifests.only(base, Service.class, name);
    assertThat(labels).containsAllEntriesOf(service.getSpec().getSelector());
    assertThat(labels).containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
    assertThat(port(service, workload)).isEqualTo(PORT + " to " + PORT);
    Manifests.only(base, ServiceAccount.class, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"profile-service", "scoring-service", "feedback-service", "gateway"})
  void aServiceGrowsSpreadsAndIsNeverTakenAwayWhole(String name) {
    List<HasMetadata> base = Manifests.in(K8S.resolve("base/" + name + ".yaml"));
    Deployment deployment = Manifests.only(base, Deployment.class, name);
    Map<String, String> labels = deployment.getSpec().getSelector().getMatchLabels();
    // Each deployment that is applied again would set back what the autoscaler decided.
    assertThat(deployment.getSpec().getReplicas()).isNull();
    var scaler = Manifests.only(base, HorizontalPodAutoscaler.class, name).getSpec();
    assertThat(scaler.getScaleTargetRef().getKind() + " " + scaler.getScaleTargetRef().getName())
        .isEqualTo("Deployment " + name);
    assertThat(scaler.getMaxReplicas()).isGreaterThan(scaler.getMinReplicas());
    var budget = Manifests.only(base, PodDisruptionBudget.class, name).getSpec();
    assertThat(budget.getSelector().getMatchLabels()).isEqualTo(labels);
    assertThat(budget.getMaxUnavailable().getIntVal()).isEqualTo(1);
    assertThat(deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints())
        .singleElement()
        .satisfies(
            spread -> assertThat(spread.getLabelSelector().getMatchLabels()).isEqualTo(labels));
    var rolling = deployment.getSpec().getStrategy().getRollingUpdate();
    assertThat(rolling.getMaxUnavailable().getIntVal()).isZero();
  }

  /** An address in between would hide all replicas but one from a connection that is kept. */
  @ParameterizedTest
  @ValueSource(strings = {"profile-service", "scoring-service", "feedback-service"})
  void callersOverGrpcSeeEachReplica(String name) {
    List<HasMetadata> base = Manifests.in(K8S.resolve("base/" + name + ".yaml"));
    assertThat(Manifests.only(base, Service.class, name).getSpec().getClusterIP())
        .isEqualTo("None");
  }

  @Test
  void policiesNameEachCallerAndNobodyElse() {
    List<HasMetadata> policies = Manifests.below(K8S.resolve("components/network-policies"));
    Map<String, Set<String>> callers = new TreeMap<>();
    for (String name :
        List.of("profile-service", "scoring-service", "feedback-service", "postgres")) {
      callers.put(
          name,
          Manifests.only(policies, NetworkPolicy.class, name).getSpec().getIngress().stream()
              .flatMap(rule -> rule.getFrom().stream())
              .flatMap(peer -> peer.getPodSelector().getMatchExpressions().stream())
              .flatMap(expression -> expression.getValues().stream())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    assertThat(callers)
        .isEqualTo(
            Map.of(
                "profile-service", Set.of("gateway", "scoring-service", "feedback-service"),
                "scoring-service", Set.of("gateway", "profile-service", "feedback-service"),
                "feedback-service", Set.of("gateway", "profile-service", "scoring-service"),
                "postgres", Set.of("profile-service", "scoring-service", "feedback-service")));
    assertThat(Manifests.only(policies, NetworkPolicy.class, "closed").getSpec())
        .satisfies(closed -> assertThat(closed.getIngress()).isEmpty())
        .satisfies(
            closed -> assertThat(closed.getPolicyTypes()).containsExactly("Ingress", "Egress"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"profile-service", "scoring-service", "feedback-service", "gateway"})
  void whatTheBuildGeneratesAgreesWithTheBase(String name) {
    Path generated = Manifests.ROOT.resolve(name + "/target/kubernetes/kubernetes.yml");
    assumeTrue(Files.exists(generated), generated + " is made by ./mvnw package");
    assertThat(essence(Manifests.in(generated), name))
        .isEqualTo(essence(Manifests.in(K8S.resolve("base/" + name + ".yaml")), name));
  }

  /** What both sources have to agree on. */
  private static Map<String, Object> essence(List<HasMetadata> objects, String name) {
    Workload workload = new Workload(pod(Manifests.only(objects, Deployment.class, name)));
    var container = workload.container();
    var security = workload.pod().getSecurityContext();
    Map<String, Object> essence = new TreeMap<>(probes(workload));
    essence.put("image", container.getImage() + ", " + container.getImagePullPolicy());
    essence.put("container", container.getName());
    essence.put("port", port(Manifests.only(objects, Service.class, name), workload));
    Map<String, String> environment = workload.environment();
    environment.remove("KUBERNETES_NAMESPACE"); // The generator adds it; nothing reads it.
    essence.put("environment", environment);
    essence.put("environment from", container.getEnvFrom());
    essence.put("resources", container.getResources());
    essence.put(
        "user",
        List.of(security.getRunAsNonRoot(), security.getRunAsUser(), security.getRunAsGroup()));
    essence.put(
        "writable",
        container.getVolumeMounts().stream()
            .collect(Collectors.toMap(m -> m.getMountPath(), m -> m.getName())));
    return essence;
  }

  private static Map<String, String> probes(Workload workload) {
    var container = workload.container();
    return Map.of(
        "startup", workload.probe(container.getStartupProbe()),
        "readiness", workload.probe(container.getReadinessProbe()),
        "liveness", workload.probe(container.getLivenessProbe()));
  }

  private static String port(Service service, Workload workload) {
    var port = service.getSpec().getPorts().getFirst();
    var target = port.getTargetPort();
    return port.getPort()
        + " to "
        + (target.getIntVal() == null ? workload.port(target.getStrVal()) : target.getIntVal());
  }

  private static long seconds(Workload workload, String variable) {
    String value = String.valueOf(workload.environment().get(variable));
    assertThat(value).matches("value \\d+S");
    return Long.parseLong(value.substring("value ".length(), value.length() - 1));
  }

  static Stream<Path> combinations() throws IOException {
    try (Stream<Path> folders = Files.list(K8S.resolve("tests"))) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void everyCombinationRenders(Path combination) throws Exception {
    assumeTrue(onThePath("kubectl"), "kubectl is not installed: the combinations are not rendered");
    Map<String, Long> objects =
        Manifests.rendered(combination).stream()
            .collect(Collectors.groupingBy(HasMetadata::getKind, Collectors.counting()));
    assertThat(objects).containsEntry("Deployment", 4L).containsEntry("PodDisruptionBudget", 4L);
  }

  @Test
  void productionHasTwoOfEachAndADoorWithTls() throws Exception {
    assumeTrue(onThePath("kubectl"), "kubectl is not installed: the overlay is not rendered");
    List<HasMetadata> production = Manifests.rendered(K8S.resolve("overlays/production"));
    assertThat(production)
        .filteredOn(HorizontalPodAutoscaler.class::isInstance)
        .hasSize(4)
        .allSatisfy(scaler ->
            assertThat(((HorizontalPodAutoscaler) scaler).getSpec().getMinReplicas()).isEqualTo(2));
    assertThat(Manifests.only(production, Ingress.class, "gateway").getSpec().getTls()).hasSize(1);
    assertThat(production).noneMatch(StatefulSet.class::isInstance);
  }

  private static boolean onThePath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, program))
        .anyMatch(Files::isExecutable);
  }
}

package io.clientele.gateway.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedCallsTest {

  /** What may be sent again without a name: it changes nothing, or its lines are known. */
  private static final Set<String> NEED_NO_NAME =
      Set.of(
          "classifyTexts", "exportCustomer", "importCustomers", "importFeedback", "importOrders");

  private static final List<Method> OPERATIONS =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("io.clientele.gateway")
              .stream()
              .filter(type -> type.getSimpleName().endsWith("Resource"))
              .map(JavaClass::reflect)
              .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
              .filter(method -> method.isAnnotationPresent(Operation.class))
              .filter(method ->
                  Arrays.stream(method.getAnnotations())
                      .anyMatch(
                          each -> each.annotationType().isAnnotationPresent(HttpMethod.class)))
              .toList();

  @Test
  void theContractTellsWhichOperationsTakeAName() throws IOException {
    JsonNode contract =
        new ObjectMapper(new YAMLFactory()).readTree(Path.of("clients/openapi.yaml").toFile());
    Set<String> takeName = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    contract
        .path("paths")
        .properties()
        .forEach(path ->
            List.of("post", "patch")
                .forEach(verb -> {
                  JsonNode operation = path.getValue().path(verb);
                  String id = operation.path("operationId").asText();
                  boolean takes =
                      StreamSupport.stream(operation.path("parameters").spliterator(), false)
                          .anyMatch(each -> each.path("name").asText().equals(NamedCalls.HEADER));
                  if (!id.isEmpty() && path.getKey().startsWith("/v1/")) {
                    (takes ? takeName : others).add(id);
                  }
                }));

    assertThat(takeName).containsAll(named()).hasSizeGreaterThan(named().size() + 15);
    assertThat(others).isEqualTo(NEED_NO_NAME);
  }

  @Test
  void aNamedCallMayWaitForItsName() {
    assertThat(OPERATIONS)
        .filteredOn(NamedCalls::include)
        .hasSizeGreaterThan(40)
        .allSatisfy(method ->
            assertThat(
                    method.isAnnotationPresent(RunOnVirtualThread.class)
                        || method.getDeclaringClass().isAnnotationPresent(RunOnVirtualThread.class))
                .as(method.toString())
                .isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "200, false, KEPT",
    "201, false, KEPT",
    "202, false, KEPT",
    "204, false, KEPT",
    "201, true, NOT_KEPT",
    "400, false, WITHDRAWN",
    "404, false, WITHDRAWN",
    "412, false, WITHDRAWN",
    "429, false, WITHDRAWN",
    "500, false, NOT_KEPT",
    "503, false, WITHDRAWN",
    "504, false, NOT_KEPT"
  })
  void whatIsKeptFollowsFromHowItEnded(int status, boolean secret, Ending ending) {
    assertThat(Ending.of(status, secret)).isEqualTo(ending);
  }

  private static Set<String> named() {
    return OPERATIONS.stream()
        .filter(NamedCalls::include)
        .map(method -> method.getAnnotation(Operation.class).operationId())
        .collect(Collectors.toSet());
  }
}

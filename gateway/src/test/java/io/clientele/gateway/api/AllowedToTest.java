package io.clientele.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.access.OpenToAll;
import io.clientele.gateway.access.Role;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedToTest {

  /** Methods that take a body and change nothing. */
  private static final List<String> READING = List.of("classify", "classifyLines");

  private static final List<JavaMethod> OPERATIONS =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("io.clientele.gateway")
              .stream()
              .filter(type -> !type.isAssignableTo(OpenToAll.class))
              .map(JavaClass::getMethods)
              .flatMap(methods -> methods.stream())
              .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
              .toList();

  @Test
  void everyOperationSaysWhoMayCallIt() {
    assertThat(OPERATIONS)
        .hasSizeGreaterThan(180)
        .allSatisfy(method -> {
          assertThat(method.isAnnotatedWith(AllowedTo.class)).as(method.getFullName()).isTrue();
          assertThat(roles(method)).as(method.getFullName()).isNotEmpty().doesNotHaveDuplicates();
        });
  }

  @Test
  void whoOnlyReadsChangesNothing() {
    assertThat(OPERATIONS)
        .filteredOn(method -> !method.isAnnotatedWith(GET.class))
        .filteredOn(method -> roles(method).contains(Role.READER))
        .extracting(JavaMethod::getName)
        .containsExactlyInAnyOrderElementsOf(READING);
  }

  @Test
  void aNativeImageKnowsTheRolesToo() {
    assertThat(GuardedResources.class.getAnnotation(RegisterForReflection.class).targets())
        .extracting(Class::getName)
        .containsExactlyInAnyOrderElementsOf(
            OPERATIONS.stream().map(method -> method.getOwner().getName()).distinct().toList());
  }

  private static List<Role> roles(JavaMethod method) {
    return List.of(method.getAnnotationOfType(AllowedTo.class).value());
  }
}

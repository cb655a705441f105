package io.clientele.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.access.AllowedTo;
import io.clientele.gateway.masking.FreeText;
import io.clientele.gateway.masking.Personal;
import io.clientele.gateway.masking.PersonalAttribute;
import io.clientele.gateway.masking.PersonalAttributes;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.junit.jupiter.api.Test;

class PersonalReadsTest {

  private static final List<Class<? extends Annotation>> PERSONAL =
      List.of(Personal.class, PersonalAttribute.class, PersonalAttributes.class, FreeText.class);

  /** What no view tells: streams, files, and the log of all of this itself. */
  private static final Set<String> BESIDES =
      Set.of("downloadRejectedLines", "exportSegmentMembers", "listAuditEntries");

  @Test
  void eachQuestionWhoseAnswerTellsOfAPersonIsAmongThem() throws Exception {
    Set<String> told = new TreeSet<>(BESIDES);
    Class<?> guarded = Class.forName("io.clientele.gateway.api.GuardedResources");
    for (Class<?> resource : guarded.getAnnotation(RegisterForReflection.class).targets()) {
      for (Method method : resource.getMethods()) {
        if (method.isAnnotationPresent(GET.class) && isPersonal(method)) {
          told.add(method.getAnnotation(Operation.class).operationId());
        }
      }
    }
    assertThat(new TreeSet<>(PersonalReads.OPERATIONS)).isEqualTo(told);
    assertThat(told).hasSizeGreaterThan(BESIDES.size() + 5);
  }

  @Test
  void theyAreAllQuestionsThatSomebodyMayAsk() throws Exception {
    Class<?> guarded = Class.forName("io.clientele.gateway.api.GuardedResources");
    Set<String> asked = new TreeSet<>();
    for (Class<?> resource : guarded.getAnnotation(RegisterForReflection.class).targets()) {
      Arrays.stream(resource.getMethods())
          .filter(method -> method.isAnnotationPresent(AllowedTo.class))
          .filter(method -> method.isAnnotationPresent(GET.class))
          .forEach(method -> asked.add(method.getAnnotation(Operation.class).operationId()));
    }
    assertThat(asked).containsAll(PersonalReads.OPERATIONS);
  }

  private static boolean isPersonal(Method method) {
    Set<Type> seen = new HashSet<>();
    Stream<Type> documented =
        Arrays.stream(method.getAnnotationsByType(APIResponse.class))
            .flatMap(answer -> Arrays.stream(answer.content()))
            .map(content -> (Type) content.schema().implementation());
    return Stream.concat(Stream.of(method.getGenericReturnType()), documented)
        .anyMatch(type -> tells(type, seen));
  }

  private static boolean tells(Type type, Set<Type> seen) {
    if (!seen.add(type)) {
      return false;
    }
    if (type instanceof ParameterizedType generic) {
      return Stream.concat(
              Stream.of(generic.getRawType()), Arrays.stream(generic.getActualTypeArguments()))
          .anyMatch(part -> tells(part, seen));
    }
    if (!(type instanceof Class<?> view) || !view.getName().startsWith("io.clientele.gateway")) {
      return false;
    }
    if (view.isSealed()) {
      return Arrays.stream(view.getPermittedSubclasses()).anyMatch(part -> tells(part, seen));
    }
    return view.isRecord()
        && Arrays.stream(view.getRecordComponents())
            .anyMatch(part -> isMarked(view, part) || tells(part.getGenericType(), seen));
  }

  private static boolean isMarked(Class<?> view, RecordComponent part) {
    try {
      return Stream.<AnnotatedElement>of(
              part, part.getAccessor(), view.getDeclaredField(part.getName()))
          .anyMatch(place -> PERSONAL.stream().anyMatch(place::isAnnotationPresent));
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }
}

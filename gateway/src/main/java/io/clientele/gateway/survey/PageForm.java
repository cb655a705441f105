package io.clientele.gateway.survey;

import io.clientele.gateway.json.BoundedInput;
import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The form of a survey's page as it was sent.
 *
 * @param language in which the page was read
 * @param shown the questions that were on the page
 * @param declined whether the customer does not want to be asked
 */
record PageForm(
    String language, Set<String> shown, boolean declined, Map<String, FormAnswer> answers) {

  static final String LANGUAGE = "language";
  static final String SHOWN = "shown";
  static final String ACTION = "action";
  static final String DECLINE = "decline";

  /** The longest form: 50 texts of 4,000 characters would be more than anybody writes. */
  private static final int LONGEST = 512 * 1024;

  private static final int MOST_FIELDS = 3_000;

  /** A form without answers. */
  static final PageForm EMPTY = new PageForm("", Set.of(), false, Map.of());

  PageForm {
    shown = Set.copyOf(shown);
    answers = Map.copyOf(answers);
  }

  /**
   * Reads a form in {@code application/x-www-form-urlencoded}. Fields that no page has are left
   * out.
   *
   * @throws EdgeRefusal where it is too large or cannot be read
   */
  static PageForm read(InputStream body) {
    String language = "";
    boolean declined = false;
    Set<String> shown = new LinkedHashSet<>();
    Map<String, FormAnswer> answers = new LinkedHashMap<>();
    for (String pair : pairs(body)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      switch (name) {
        case LANGUAGE -> language = value;
        case SHOWN -> shown.add(value);
        case ACTION -> declined = value.equals(DECLINE);
        default -> take(answers, name, value);
      }
    }
    return new PageForm(language, shown, declined, answers);
  }

  private static void take(Map<String, FormAnswer> answers, String name, String value) {
    for (FormAnswer.Kind kind : FormAnswer.Kind.values()) {
      if (name.startsWith(kind.field(""))) {
        String question = name.substring(kind.field("").length());
        int dot = question.indexOf('.');
        boolean ofRow = kind == FormAnswer.Kind.MATRIX && dot > 0;
        String asked = ofRow ? question.substring(0, dot) : question;
        FormAnswer before = answers.getOrDefault(asked, new FormAnswer(kind, List.of(), Map.of()));
        answers.put(
            asked,
            ofRow
                ? before.with(question.substring(dot + 1), value)
                : before.with(value.replace("\r\n", "\n")));
      }
    }
  }

  private static List<String> pairs(InputStream body) {
    try (BoundedInput bounded = new BoundedInput(body, LONGEST, "512 KiB in one form")) {
      String form = new String(bounded.readAllBytes(), StandardCharsets.UTF_8);
      List<String> pairs = form.isEmpty() ? List.of() : List.of(form.split("&", -1));
      if (pairs.size() > MOST_FIELDS) {
        throw new EdgeRefusal(ProblemKind.TOO_MANY_ITEMS, "the form has too many fields");
      }
      return pairs;
    } catch (IOException e) {
      throw new EdgeRefusal(ProblemKind.MALFORMED_BODY, "the form broke off");
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new EdgeRefusal(ProblemKind.MALFORMED_BODY, "the form is not encoded as forms are");
    }
  }
}

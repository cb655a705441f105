package io.clientele.gateway.survey;

import io.clientele.gateway.survey.SurveyQuestionView.Option;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes the form of a survey. */
final class SurveyHtml {

  private final LinkPage page;
  private final String language;
  private final Html html;

  private SurveyHtml(LinkPage page, String language, String nonce) {
    this.page = page;
    this.language = language;
    String title = text(page.survey().title());
    this.html =
        PageFrame.begin(
            language,
            page.faults().isEmpty() ? title : PageWords.ERROR.in(language) + ": " + title,
            nonce);
  }

  /** The page that asks. */
  static String asking(LinkPage page, String language, String nonce) {
    SurveyHtml form = new SurveyHtml(page, language, nonce);
    form.languages();
    form.head();
    form.problems();
    form.questions();
    return PageFrame.end(form.html);
  }

  private void languages() {
    if (page.survey().languages().size() > 1) {
      html.open("nav", "aria-label", PageWords.LANGUAGES.in(language));
      for (String other : page.survey().languages()) {
        html.element(
            "a",
            PageLanguage.name(other),
            "href",
            "?language=" + other,
            "lang",
            other,
            "hreflang",
            other,
            other.equals(language) ? "aria-current" : "",
            "true");
      }
      html.close("nav");
    }
  }

  private void head() {
    html.element("h1", text(page.survey().title()));
    String introduction = text(page.survey().introduction());
    if (!introduction.isEmpty()) {
      html.element("p", introduction, "class", "note");
    }
  }

  /** All that does not do, each with a link to its place. */
  private void problems() {
    if (!page.faults().isEmpty()) {
      html.open("div", "class", "problem", "role", "alert", "tabindex", "-1")
          .element("h2", PageWords.PROBLEM.in(language))
          .open("ul");
      for (SurveyQuestionView question : page.questions()) {
        page.fault(question.name())
            .ifPresent(fault ->
                html.open("li")
                    .element("a", text(question.text()), "href", "#" + first(question))
                    .close("li"));
      }
      html.close("ul").close("div");
    } else if (page.more()) {
      html.element("p", PageWords.MORE.in(language), "role", "status");
    }
  }

  private void questions() {
    html.open("form", "method", "post", "accept-charset", "utf-8");
    hidden(PageForm.LANGUAGE, language);
    for (SurveyQuestionView question : page.questions()) {
      hidden(PageForm.SHOWN, question.name());
      question(question);
    }
    html.open("div", "class", "buttons")
        .element("button", PageWords.SEND.in(language), "type", "submit")
        .element(
            "button",
            PageWords.DECLINE.in(language),
            "type",
            "submit",
            "class",
            "quiet",
            "name",
            PageForm.ACTION,
            "value",
            PageForm.DECLINE)
        .close("div")
        .close("form");
  }

  private void question(SurveyQuestionView question) {
    if (question.scale() != null) {
      scale(question, question.scale());
    } else if (question.choice() != null) {
      choice(question, question.choice());
    } else if (question.matrix() != null) {
      matrix(question, question.matrix());
    } else {
      words(question);
    }
  }

  private void scale(SurveyQuestionView question, SurveyQuestionView.Scale scale) {
    FormAnswer given = page.answer(question.name(), FormAnswer.Kind.NUMBER);
    begin(question);
    html.open("div", "class", "points");
    IntStream.rangeClosed(scale.lowest(), scale.highest())
        .forEach(point -> {
          String end =
              point == scale.lowest()
                  ? text(scale.lowestLabel())
                  : point == scale.highest() ? text(scale.highestLabel()) : "";
          String value = Integer.toString(point);
          input(
              "radio",
              FormAnswer.Kind.NUMBER.field(question.name()),
              id(question) + "-" + (point - scale.lowest()),
              value,
              given.has(value),
              end.isEmpty() ? value : value + " – " + end);
        });
    html.close("div").close("fieldset");
  }

  private void choice(SurveyQuestionView question, SurveyQuestionView.Choice choice) {
    FormAnswer given = page.answer(question.name(), FormAnswer.Kind.CHOICE);
    begin(question);
    if (choice.multiple()) {
      html.element("p", PageWords.CHOOSE_ANY.in(language));
    }
    int at = 0;
    for (Option option : choice.options()) {
      input(
          choice.multiple() ? "checkbox" : "radio",
          FormAnswer.Kind.CHOICE.field(question.name()),
          id(question) + "-" + at++,
          option.value(),
          given.has(option.value()),
          text(option.text()));
    }
    html.close("fieldset");
  }

  private void matrix(SurveyQuestionView question, SurveyQuestionView.Matrix matrix) {
    FormAnswer given = page.answer(question.name(), FormAnswer.Kind.MATRIX);
    begin(question);
    int at = 0;
    for (Option row : matrix.rows()) {
      html.open("fieldset").element("legend", text(row.text()));
      for (Option column : matrix.columns()) {
        input(
            "radio",
            FormAnswer.Kind.MATRIX.field(question.name()) + "." + row.value(),
            id(question) + "-" + at++,
            column.value(),
            column.value().equals(given.rows().get(row.value())),
            text(column.text()));
      }
      html.close("fieldset");
    }
    html.close("fieldset");
  }

  private void words(SurveyQuestionView question) {
    FormAnswer given = page.answer(question.name(), FormAnswer.Kind.WORDS);
    int longest = question.freeText() == null ? 0 : question.freeText().longest();
    html.open("div", "class", "words")
        .element("label", text(question.text()) + mark(question), "for", first(question));
    fault(question);
    html.open(
            "textarea",
            "id",
            first(question),
            "name",
            FormAnswer.Kind.WORDS.field(question.name()),
            "maxlength",
            Integer.toString(longest),
            "rows",
            "4",
            question.required() ? "aria-required" : "",
            "true",
            page.fault(question.name()).isPresent() ? "aria-invalid" : "",
            "true",
            page.fault(question.name()).isPresent() ? "aria-describedby" : "",
            id(question) + "-fault")
        // The first line break after the tag is not part of the words.
        .markup("\n")
        .text(String.join("\n", given.values()))
        .close("textarea")
        .close("div");
  }

  private void begin(SurveyQuestionView question) {
    html.open(
            "fieldset",
            "id",
            id(question),
            page.fault(question.name()).isPresent() ? "aria-describedby" : "",
            id(question) + "-fault")
        .element("legend", text(question.text()) + mark(question));
    fault(question);
  }

  private void fault(SurveyQuestionView question) {
    page.fault(question.name())
        .ifPresent(fault ->
            html.element("p", fault.in(language), "class", "fault", "id", id(question) + "-fault"));
  }

  private void input(
      String type, String name, String id, String value, boolean chosen, String label) {
    html.open("label", "class", "answer", "for", id)
        .open(
            "input",
            "type",
            type,
            "id",
            id,
            "name",
            name,
            "value",
            value,
            chosen ? "checked" : "",
            "checked")
        .element("span", label)
        .close("label");
  }

  private void hidden(String name, String value) {
    html.open("input", "type", "hidden", "name", name, "value", value);
  }

  private String mark(SurveyQuestionView question) {
    return question.required() ? " (" + PageWords.REQUIRED.in(language) + ")" : "";
  }

  private static String id(SurveyQuestionView question) {
    return "q-" + question.name();
  }

  /** The first field of a question, where a link to it leads. */
  private static String first(SurveyQuestionView question) {
    return id(question) + "-0";
  }

  private String text(Map<String, String> byLanguage) {
    return PageLanguage.text(byLanguage, language, page.survey().defaultLanguage());
  }
}

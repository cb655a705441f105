package io.clientele.gateway.survey;

/**
 * Writes HTML. What is not markup of this code goes through {@link #text} or an attribute, which
 * escape it; nothing else is written.
 */
final class Html {

  private final StringBuilder out = new StringBuilder(8_192);

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; of an empty name nothing is written
   */
  Html open(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
    return this;
  }

  /** Closes an element. */
  Html close(String element) {
    out.append("</").append(element).append('>');
    return this;
  }

  /** Words, escaped. */
  Html text(String words) {
    escape(words);
    return this;
  }

  /** An element with words alone. */
  Html element(String element, String words, String... attributes) {
    return open(element, attributes).text(words).close(element);
  }

  /** Markup of this code, as it is. */
  Html markup(String constant) {
    out.append(constant);
    return this;
  }

  private void escape(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

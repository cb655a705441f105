package io.clientele.scoring.expression;

import org.jspecify.annotations.Nullable;
import org.projectnessie.cel.parser.gen.CELLexer;
import org.projectnessie.cel.parser.gen.CELParser;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.BaseErrorListener;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.CharStreams;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.CommonTokenStream;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.RecognitionException;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.Recognizer;

/**
 * Looks at the form of an expression before the library does: the library prints what it finds
 * fault with to the console, where what callers send has no place.
 */
final class Grammar {

  private static final int DEEPEST = 100;

  private Grammar() {}

  static void check(String text) {
    checkDepth(text);
    First first = new First();
    CELLexer lexer = new CELLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    lexer.addErrorListener(first);
    CELParser parser = new CELParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.addErrorListener(first);
    parser.start();
    if (first.fault != null) {
      throw first.fault;
    }
  }

  // A parser goes as deep as brackets do.
  private static void checkDepth(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      depth += "([{".indexOf(letter) >= 0 ? 1 : ")]}".indexOf(letter) >= 0 ? -1 : 0;
      if (depth > DEEPEST) {
        throw new InvalidExpressionException(
            1, 1, "brackets are nested more than " + DEEPEST + " deep; make two expressions of it");
      }
    }
  }

  private static final class First extends BaseErrorListener {

    private @Nullable InvalidExpressionException fault;

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        @Nullable Object symbol,
        int line,
        int column,
        String message,
        @Nullable RecognitionException cause) {
      if (fault == null) {
        fault = new InvalidExpressionException(line, column + 1, Wording.friendly(message));
      }
    }
  }
}

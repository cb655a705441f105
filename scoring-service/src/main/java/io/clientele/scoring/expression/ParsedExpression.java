package io.clientele.scoring.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.projectnessie.cel.Ast;
import org.projectnessie.cel.Env;
import org.projectnessie.cel.Env.AstIssuesTuple;
import org.projectnessie.cel.EnvOption;
import org.projectnessie.cel.checker.Decls;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Decl;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Type;

/** An expression whose form is right and whose names have not been looked up yet. */
public final class ParsedExpression {

  /** The longest text, unless another length is said. */
  public static final int LONGEST = 2_000;

  // Without macros: none of them is needed, and each walks over a list.
  private static final Env LANGUAGE = Env.newEnv(EnvOption.clearMacros(), Functions.declarations());

  private final String text;
  private final Places places;
  private final Ast ast;
  private final Map<String, Long> names;
  private final Set<String> asked;
  private final boolean lenient;

  private ParsedExpression(String text, Places places, Ast ast, Tree tree) {
    this.text = text;
    this.places = places;
    this.ast = ast;
    this.names = tree.names();
    this.asked = tree.asked();
    this.lenient = tree.lenient();
  }

  /**
   * Parses an expression in the Common Expression Language.
   *
   * @throws InvalidExpressionException where it is none, too long, or calls what is not allowed
   */
  public static ParsedExpression of(String text) {
    return of(text, LONGEST);
  }

  /**
   * Parses an expression in the Common Expression Language.
   *
   * @param longest how many characters it has at most
   * @throws InvalidExpressionException where it is none, too long, or calls what is not allowed
   */
  public static ParsedExpression of(String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      throw new InvalidExpressionException(
          1, 1, "an expression has 1 to " + longest + " characters");
    }
    Grammar.check(text);
    AstIssuesTuple parsed = LANGUAGE.parse(text);
    throwFirst(parsed);
    Ast ast = parsed.getAst();
    Places places = new Places(text, ast.getSourceInfo().getPositionsMap());
    Tree tree = new Tree(places);
    Ast rewritten = new Ast(tree.rewritten(ast.getExpr()), ast.getSourceInfo(), ast.getSource());
    return new ParsedExpression(text, places, rewritten, tree);
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** Whether there may be a value although a name has none. */
  boolean lenient() {
    return lenient;
  }

  /** All names that the expression uses, ascending. */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(names.keySet()));
  }

  /**
   * Looks up the names and checks the types.
   *
   * @throws InvalidExpressionException where a name is unknown or types do not fit together
   */
  public Expression check(Vocabulary vocabulary) {
    return check(vocabulary, Map.of());
  }

  /**
   * Looks up the names and checks the types.
   *
   * @param own types by name that hold before the vocabulary and are never proposed
   * @throws InvalidExpressionException where a name is unknown or types do not fit together
   */
  public Expression check(Vocabulary vocabulary, Map<String, ValueType> own) {
    Map<String, ValueType> types = types(vocabulary, own);
    AstIssuesTuple checked =
        LANGUAGE.extend(EnvOption.declarations(declarations(types))).check(ast);
    throwFirst(checked);
    return new Expression(this, types, type(checked.getAst().getResultType()), checked.getAst());
  }

  private Map<String, ValueType> types(Vocabulary vocabulary, Map<String, ValueType> own) {
    Map<String, ValueType> types = new HashMap<>();
    names.forEach((name, node) -> {
      ValueType type = own.get(name);
      types.put(name, type == null ? type(vocabulary, name, node) : type);
    });
    return types;
  }

  private ValueType type(Vocabulary vocabulary, String name, long node) {
    return vocabulary
        .find(name)
        .orElseThrow(() -> places.fault(node, vocabulary.unknown(name)))
        .type();
  }

  private List<Decl> declarations(Map<String, ValueType> types) {
    List<Decl> declarations = new ArrayList<>();
    types.forEach((name, type) -> declarations.add(Decls.newVar(name, type(type))));
    asked.forEach(name -> declarations.add(Decls.newVar(Tree.ASKED + name, Decls.Bool)));
    return declarations;
  }

  private static Type type(ValueType type) {
    return switch (type) {
      case NUMBER -> Decls.Double;
      case TRUTH -> Decls.Bool;
      case TEXT -> Decls.String;
      case TEXTS -> Decls.newListType(Decls.String);
    };
  }

  private static ValueType type(Type type) {
    if (type.equals(Decls.Double)) {
      return ValueType.NUMBER;
    }
    if (type.equals(Decls.Bool)) {
      return ValueType.TRUTH;
    }
    if (type.equals(Decls.String)) {
      return ValueType.TEXT;
    }
    throw new InvalidExpressionException(
        1, 1, "an expression gives a number, a truth value or a text, and this one a list");
  }

  private static void throwFirst(AstIssuesTuple tuple) {
    if (tuple.hasIssues()) {
      throw Places.fault(tuple.getIssues().getErrors().getFirst());
    }
  }

  static Env language() {
    return LANGUAGE;
  }
}

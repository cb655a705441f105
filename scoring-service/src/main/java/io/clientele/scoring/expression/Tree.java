package io.clientele.scoring.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Constant;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Expr;

/**
 * A parsed expression made fit for our purposes: every number is a real one, so that {@code orders
 * / 2} is no whole number, and nothing is divided by zero; {@code has(name)} is a name of its own;
 * nothing is called that is not allowed. The ids of nodes stay, and with them their places.
 */
final class Tree {

  /** The function that asks whether a value is known. */
  static final String HAS = "has";

  /** Before the names that such questions become. */
  static final String ASKED = "has:";

  private static final Set<String> LENIENT = Set.of("_?_:_", "_&&_", "_||_");

  // a + b + c is as deep as it is long.
  private static final int DEEPEST = 200;

  private final Places places;
  private int depth;
  private final Map<String, Long> names = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();
  private boolean lenient;

  Tree(Places places) {
    this.places = places;
  }

  /** All names with the node of their first use, those asked about too. */
  Map<String, Long> names() {
    return names;
  }

  /** The names that {@link #HAS} asks about. */
  Set<String> asked() {
    return asked;
  }

  /** Whether there may be a value although a name has none: by a question, a choice or logic. */
  boolean lenient() {
    return lenient || !asked.isEmpty();
  }

  Expr rewritten(Expr node) {
    depth++;
    if (depth > DEEPEST) {
      throw places.fault(
          node.getId(), "the expression is nested more than " + DEEPEST + " deep; make two of it");
    }
    Expr rewritten = kind(node);
    depth--;
    return rewritten;
  }

  private Expr kind(Expr node) {
    return switch (node.getExprKindCase()) {
      case CONST_EXPR -> constant(node);
      case IDENT_EXPR, SELECT_EXPR -> named(node);
      case CALL_EXPR -> node.getCallExpr().getFunction().equals(HAS) ? question(node) : call(node);
      case LIST_EXPR ->
          node.toBuilder()
              .setListExpr(
                  Expr.CreateList.newBuilder()
                      .addAllElements(rewritten(node.getListExpr().getElementsList())))
              .build();
      default -> throw places.fault(node.getId(), "expressions have no maps and no messages");
    };
  }

  private List<Expr> rewritten(List<Expr> nodes) {
    return nodes.stream().map(this::rewritten).toList();
  }

  private Expr constant(Expr node) {
    Constant constant = node.getConstExpr();
    return switch (constant.getConstantKindCase()) {
      case INT64_VALUE -> number(node, (double) constant.getInt64Value());
      case UINT64_VALUE -> number(node, (double) constant.getUint64Value());
      case DOUBLE_VALUE, BOOL_VALUE, STRING_VALUE -> node;
      default ->
          throw places.fault(
              node.getId(),
              "a constant is a number, a text, true or false; ask has(name) for null");
    };
  }

  private static Expr number(Expr node, double number) {
    return node.toBuilder().setConstExpr(Constant.newBuilder().setDoubleValue(number)).build();
  }

  private Expr named(Expr node) {
    String name = name(node);
    if (name == null) {
      throw places.fault(node.getId(), "a value has no fields");
    }
    names.putIfAbsent(name, first(node));
    return node;
  }

  private static @Nullable String name(Expr node) {
    if (node.hasIdentExpr()) {
      return node.getIdentExpr().getName();
    }
    if (!node.hasSelectExpr()) {
      return null;
    }
    String before = name(node.getSelectExpr().getOperand());
    return before == null ? null : before + "." + node.getSelectExpr().getField();
  }

  private static long first(Expr node) {
    return node.hasSelectExpr() ? first(node.getSelectExpr().getOperand()) : node.getId();
  }

  private Expr question(Expr node) {
    Expr.Call call = node.getCallExpr();
    String name = call.getArgsCount() == 1 ? name(call.getArgs(0)) : null;
    if (name == null || call.hasTarget()) {
      throw places.fault(node.getId(), "has takes one name, as in has(attributes.age)");
    }
    names.putIfAbsent(name, first(call.getArgs(0)));
    asked.add(name);
    return node.toBuilder().setIdentExpr(Expr.Ident.newBuilder().setName(ASKED + name)).build();
  }

  private Expr call(Expr node) {
    Expr.Call call = node.getCallExpr();
    if (!Functions.allows(call.getFunction())) {
      throw places.fault(
          node.getId(),
          "there is no "
              + Wording.operator(call.getFunction())
              + "; besides the operators there are "
              + String.join(", ", Functions.named()));
    }
    lenient |= LENIENT.contains(call.getFunction());
    Expr.Call.Builder rewritten = call.toBuilder().clearArgs();
    if (call.getFunction().equals(Functions.DIVISION)) {
      rewritten.setFunction(Functions.QUOTIENT);
    }
    if (call.hasTarget()) {
      rewritten.setTarget(rewritten(call.getTarget()));
    }
    return node.toBuilder()
        .setCallExpr(rewritten.addAllArgs(rewritten(call.getArgsList())))
        .build();
  }
}

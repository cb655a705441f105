package io.clientele.scoring.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.projectnessie.cel.EnvOption;
import org.projectnessie.cel.ProgramOption;
import org.projectnessie.cel.checker.Decls;
import org.projectnessie.cel.common.types.DoubleT;
import org.projectnessie.cel.common.types.Err;
import org.projectnessie.cel.common.types.ref.Val;
import org.projectnessie.cel.interpreter.functions.BinaryOp;
import org.projectnessie.cel.interpreter.functions.Overload;
import org.projectnessie.cel.interpreter.functions.UnaryOp;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Decl;

/**
 * What expressions may call. All take as long as their arguments are, so that an expression's
 * length bounds its cost; patterns and walks over lists are left out for that.
 */
final class Functions {

  private static final List<Unary> UNARY =
      List.of(
          new Unary("abs", Math::abs),
          new Unary("ln", Math::log),
          new Unary("exp", Math::exp),
          new Unary("sqrt", Math::sqrt),
          new Unary("floor", Math::floor),
          new Unary("round", Math::rint));
  private static final List<Binary> BINARY =
      List.of(
          new Binary("min", Math::min), new Binary("max", Math::max), new Binary("pow", Math::pow));

  /** What the language divides by. */
  static final String DIVISION = "_/_";

  /** What we divide by: nothing is divided by zero. */
  static final String QUOTIENT = "quotient";

  private static final Binary DIVIDED = new Binary(QUOTIENT, (one, other) -> one / other);

  private static final Set<String> OPERATORS =
      Set.of(
          "_?_:_", "_&&_", "_||_", "!_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "_+_", "_-_",
          "_*_", DIVISION, "-_", "@in");
  private static final Set<String> OF_TEXTS = Set.of("startsWith", "endsWith", "contains");

  private record Unary(String name, DoubleUnaryOperator operator) {}

  private record Binary(String name, DoubleBinaryOperator operator) {}

  private Functions() {}

  static boolean allows(String function) {
    return OPERATORS.contains(function) || named().contains(function);
  }

  /** Everything that is called by a name, ascending. */
  static Set<String> named() {
    Set<String> names = new TreeSet<>(OF_TEXTS);
    UNARY.forEach(function -> names.add(function.name()));
    BINARY.forEach(function -> names.add(function.name()));
    names.add(Tree.HAS);
    return names;
  }

  static EnvOption declarations() {
    List<Decl> declarations = new ArrayList<>();
    UNARY.forEach(function -> declarations.add(declaration(function.name(), 1)));
    BINARY.forEach(function -> declarations.add(declaration(function.name(), 2)));
    declarations.add(declaration(QUOTIENT, 2));
    return EnvOption.declarations(declarations);
  }

  private static Decl declaration(String name, int arguments) {
    return Decls.newFunction(
        name,
        Decls.newOverload(
            overload(name), Collections.nCopies(arguments, Decls.Double), Decls.Double));
  }

  private static String overload(String name) {
    return name + "_of_numbers";
  }

  static ProgramOption implementations() {
    List<Overload> overloads = new ArrayList<>();
    for (Unary function : UNARY) {
      DoubleUnaryOperator operator = function.operator();
      UnaryOp applied = value -> finite(operator.applyAsDouble(value.doubleValue()));
      names(function.name()).forEach(name -> overloads.add(Overload.unary(name, applied)));
    }
    for (Binary function : BINARY) {
      add(function, overloads);
    }
    add(DIVIDED, overloads);
    return ProgramOption.functions(overloads.toArray(Overload[]::new));
  }

  private static void add(Binary function, List<Overload> overloads) {
    DoubleBinaryOperator operator = function.operator();
    BinaryOp applied =
        (one, other) -> finite(operator.applyAsDouble(one.doubleValue(), other.doubleValue()));
    names(function.name()).forEach(name -> overloads.add(Overload.binary(name, applied)));
  }

  // What is no number compares with nothing, and must not seem to.
  private static Val finite(double number) {
    return Double.isFinite(number) ? DoubleT.doubleOf(number) : Err.newErr("not a finite number");
  }

  // Calls of one and of more arguments are looked up by different names.
  private static List<String> names(String function) {
    return List.of(function, overload(function));
  }
}

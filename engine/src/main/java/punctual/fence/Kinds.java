package punctual.fence;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.Map;

/** Words for the pieces of code that rules may not hold. */
final class Kinds {

  private static final String LOOP = "loops are not used; a rule fires once for each match";

  private static final Map<Class<?>, String> WORDS =
      Map.ofEntries(
          Map.entry(ArrayAccessExpr.class, "brackets are not used; call get(…)"),
          Map.entry(ArrayCreationExpr.class, "arrays are not used"),
          Map.entry(AssignExpr.class, "assignments are not used; a rule only inserts answers"),
          Map.entry(BlockStmt.class, "blocks are not used"),
          Map.entry(CastExpr.class, "casts are not used"),
          Map.entry(ClassExpr.class, ".class is not used"),
          Map.entry(ConditionalExpr.class, "? : is not used; write a rule for each case"),
          Map.entry(DoStmt.class, LOOP),
          Map.entry(ForEachStmt.class, LOOP),
          Map.entry(ForStmt.class, LOOP),
          Map.entry(IfStmt.class, "'if' is not used; write a rule for each case"),
          Map.entry(InstanceOfExpr.class, "instanceof is not used"),
          Map.entry(LambdaExpr.class, "functions are not used"),
          Map.entry(MethodReferenceExpr.class, "functions are not used"),
          Map.entry(SynchronizedStmt.class, "locks are not used"),
          Map.entry(ThrowStmt.class, "exceptions are not used; insert a Reject"),
          Map.entry(TryStmt.class, "exceptions are not used"),
          Map.entry(WhileStmt.class, LOOP));

  private Kinds() {}

  static String refusal(Node node) {
    String words = WORDS.get(node.getClass());
    return words != null ? words : "rules may not hold this: " + node.getClass().getSimpleName();
  }
}

package punctual.fence;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.Set;
import java.util.function.Supplier;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.GeneratedMvelParserConstants;
import org.drools.mvel.parser.GeneratedMvelParserTokenManager;
import org.drools.mvel.parser.SimpleCharStream;
import org.drools.mvel.parser.StringProvider;
import org.drools.mvel.parser.Token;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.printer.PrintUtil;

/** Parses code in rules by the parsers that compile it, after counting its brackets. */
final class Code {

  private static final Set<Integer> OPENING =
      Set.of(
          GeneratedMvelParserConstants.LPAREN,
          GeneratedMvelParserConstants.LBRACE,
          GeneratedMvelParserConstants.LBRACKET);
  private static final Set<Integer> CLOSING =
      Set.of(
          GeneratedMvelParserConstants.RPAREN,
          GeneratedMvelParserConstants.RBRACE,
          GeneratedMvelParserConstants.RBRACKET);

  private static final Set<Integer> PREFIXES =
      Set.of(
          GeneratedMvelParserConstants.BANG,
          GeneratedMvelParserConstants.TILDE,
          GeneratedMvelParserConstants.PLUS,
          GeneratedMvelParserConstants.MINUS,
          GeneratedMvelParserConstants.INCR,
          GeneratedMvelParserConstants.DECR);

  private Code() {}

  /**
   * @throws Refused when it is no expression
   */
  static DrlxExpression expression(String text) {
    return parsed(text, () -> DrlxParseUtil.parseExpression(text));
  }

  /**
   * The statements of a consequence; their first line is line 2.
   *
   * @throws Refused when it is no block
   */
  static BlockStmt block(String text) {
    return parsed(text, () -> DrlxParseUtil.parseBlock(text));
  }

  /** The node as it is written; its own {@code toString} fails for words of conditions. */
  static String written(Node node) {
    return PrintUtil.printNode(node);
  }

  private static <T> T parsed(String text, Supplier<T> parser) {
    try {
      checkSize(text);
      return parser.get();
    } catch (ParseProblemException e) {
      throw new Refused("fence-code", null, "cannot be read: " + sentence(e));
    } catch (StackOverflowError | org.drools.mvel.parser.TokenMgrException e) {
      throw new Refused("fence-code", null, "cannot be read");
    }
  }

  private static String sentence(ParseProblemException e) {
    String message = e.getProblems().stream().map(Problem::getMessage).findFirst().orElse("");
    return message.lines().findFirst().orElse("").replaceFirst("\\.? Was expecting one of:.*", "");
  }

  private static void checkSize(String text) {
    if (text.length() > TextLimits.LINE) {
      throw new Refused("fence-size", null, "is longer than " + TextLimits.LINE + " characters");
    }
    if (nesting(text) > TextLimits.NESTING) {
      throw new Refused(
          "fence-nesting",
          null,
          "brackets or signs stand more than " + TextLimits.NESTING + " deep");
    }
  }

  /** How deep brackets stand in each other, or signs before each other. */
  private static int nesting(String text) {
    GeneratedMvelParserTokenManager tokens =
        new GeneratedMvelParserTokenManager(new SimpleCharStream(new StringProvider(text)));
    int depth = 0;
    int signs = 0;
    int deepest = 0;
    for (Token token = tokens.getNextToken();
        token.kind != GeneratedMvelParserConstants.EOF;
        token = tokens.getNextToken()) {
      depth += OPENING.contains(token.kind) ? 1 : CLOSING.contains(token.kind) ? -1 : 0;
      signs = PREFIXES.contains(token.kind) ? signs + 1 : 0;
      deepest = Math.max(deepest, Math.max(depth, signs));
    }
    return deepest;
  }
}

package punctual.outbox;

import com.lowagie.text.Document;
import com.lowagie.text.List;
import com.lowagie.text.ListItem;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Markdown (CommonMark) on a page: paragraphs, headings, lists, emphasis. Anything else stands as
 * it was written; nothing in it can act.
 */
final class MarkdownPdf extends AbstractVisitor {

  private static final Parser PARSER = Parser.builder().build();
  private static final float SPACE = 8;
  private static final float INDENT = 18;

  private final Document document;
  private Phrase phrase;
  private boolean strong;
  private boolean emphasis;

  MarkdownPdf(Document document) {
    this.document = document;
  }

  void add(String markdown) {
    PARSER.parse(markdown).accept(this);
  }

  @Override
  public void visit(org.commonmark.node.Paragraph paragraph) {
    block(paragraph, Faces.paragraph("", Faces.PLAIN));
  }

  @Override
  public void visit(Heading heading) {
    strong = true;
    block(heading, Faces.paragraph("", Faces.TITLE));
    strong = false;
  }

  private void block(Block block, Paragraph paragraph) {
    paragraph.setSpacingAfter(SPACE);
    phrase = paragraph;
    visitChildren(block);
    document.add(paragraph);
  }

  @Override
  public void visit(BulletList list) {
    list(list, new List(List.UNORDERED, INDENT));
  }

  @Override
  public void visit(OrderedList list) {
    list(list, new List(List.ORDERED, INDENT));
  }

  private void list(Node node, List list) {
    for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
      ListItem shown = new ListItem("", Faces.PLAIN.font());
      phrase = shown;
      for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
        visitChildren(part);
      }
      list.add(shown);
    }
    document.add(list);
  }

  @Override
  public void visit(StrongEmphasis node) {
    boolean before = strong;
    strong = true;
    visitChildren(node);
    strong = before;
  }

  @Override
  public void visit(Emphasis node) {
    boolean before = emphasis;
    emphasis = true;
    visitChildren(node);
    emphasis = before;
  }

  @Override
  public void visit(Text text) {
    say(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    say(code.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    say(html.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    document.add(Faces.paragraph(html.getLiteral(), Faces.PLAIN));
  }

  @Override
  public void visit(SoftLineBreak line) {
    say("\n");
  }

  @Override
  public void visit(HardLineBreak line) {
    say("\n");
  }

  private void say(String words) {
    Faces.Face face =
        strong ? emphasis ? Faces.BOLD_ITALIC : Faces.BOLD : emphasis ? Faces.ITALIC : Faces.PLAIN;
    phrase.add(new com.lowagie.text.Chunk(words, face.font()));
  }
}

package punctual.outbox;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.Barcode128;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** A letter as it is posted, with the number of its ticket as a bar code (Code 128). */
final class LetterPdf {

  private static final float MARGIN = 72;
  private static final float BAR_WIDTH = 1;
  private static final float BAR_HEIGHT = 28;
  private static final float GAP = 24;

  private LetterPdf() {}

  static byte[] of(Sheet sheet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document document = new Document(PageSize.LETTER, MARGIN, MARGIN, MARGIN, MARGIN);
    PdfWriter writer = PdfWriter.getInstance(document, bytes);
    document.addTitle(sheet.subject());
    document.addAuthor(sheet.from());
    document.addSubject(sheet.number());
    document.open();
    head(document, writer, sheet);
    document.add(line(sheet.subject(), Faces.BOLD));
    new MarkdownPdf(document).add(sheet.words());
    document.close();
    return bytes.toByteArray();
  }

  private static void head(Document document, PdfWriter writer, Sheet sheet) {
    document.add(line(sheet.from(), Faces.BOLD));
    Image code = code(sheet.number(), writer);
    code.setAlignment(Element.ALIGN_RIGHT);
    document.add(code);
    document.add(Faces.paragraph(sheet.name(), Faces.PLAIN));
    List<String> address = sheet.address().lines().filter(one -> !one.isBlank()).toList();
    address.forEach(one -> document.add(Faces.paragraph(one, Faces.PLAIN)));
    document.add(line(sheet.date(), Faces.PLAIN));
  }

  private static Paragraph line(String text, Faces.Face face) {
    Paragraph paragraph = Faces.paragraph(text, face);
    paragraph.setSpacingBefore(GAP / 2);
    paragraph.setSpacingAfter(GAP / 2);
    return paragraph;
  }

  private static Image code(String number, PdfWriter writer) {
    Barcode128 code = new Barcode128();
    code.setCode(number);
    code.setX(BAR_WIDTH);
    code.setBarHeight(BAR_HEIGHT);
    code.setFont(Faces.PLAIN.font().getBaseFont());
    return code.createImageWithBarcode(writer.getDirectContent(), null, null);
  }
}

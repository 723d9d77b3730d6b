package punctual.outbox;

import com.lowagie.text.Font;
import com.lowagie.text.FontFactory;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import java.util.Objects;
import org.librepdf.openpdf.fonts.Liberation;

/** The typefaces of letters; they have the letters of the languages that are written in Europe. */
final class Faces {

  static final Face PLAIN = face("LiberationSans-Regular", 11);
  static final Face BOLD = face("LiberationSans-Bold", 11);
  static final Face ITALIC = face("LiberationSans-Italic", 11);
  static final Face BOLD_ITALIC = face("LiberationSans-BoldItalic", 11);
  static final Face TITLE = face("LiberationSans-Bold", 14);

  private static final float LEADING = 15;

  private Faces() {}

  /** A typeface, embedded into the document. */
  record Face(Font font) {}

  private static Face face(String name, float size) {
    String file =
        Objects.requireNonNull(Liberation.class.getResource("/liberation/" + name + ".ttf"))
            .toString();
    return new Face(FontFactory.getFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, size));
  }

  static Paragraph paragraph(String text, Face face) {
    Paragraph paragraph = new Paragraph(text, face.font());
    paragraph.setLeading(LEADING);
    return paragraph;
  }
}

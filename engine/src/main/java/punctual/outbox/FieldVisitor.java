package punctual.outbox;

import com.samskivert.mustache.Mustache;

/** Looks at each field that a template names. */
abstract class FieldVisitor implements Mustache.Visitor {

  abstract void field(String name);

  @Override
  public void visitText(String text) {}

  @Override
  public void visitVariable(String name) {
    field(name);
  }

  @Override
  public boolean visitInclude(String name) {
    return false;
  }

  @Override
  public boolean visitSection(String name) {
    field(name);
    return true;
  }

  @Override
  public boolean visitInvertedSection(String name) {
    field(name);
    return true;
  }
}

package punctual.fence;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a class file refers to: the classes and members in its constant pool (Java Virtual Machine
 * Specification, 4.4).
 */
final class ConstantPool {

  private static final int MAGIC = 0xCAFEBABE;

  /** A field or method of another class, by its plain name. */
  record Member(String owner, String name) {}

  /** An entry: its tag, its text, and the entries it points to. */
  private record Entry(int tag, String text, int first, int second) {}

  private static final int UTF8 = 1;
  private static final int INTEGER = 3;
  private static final int FLOAT = 4;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;
  private static final int NAME_AND_TYPE = 12;
  private static final int METHOD_HANDLE = 15;
  private static final int METHOD_TYPE = 16;
  private static final int CALL_SITE = 18;

  private final List<Entry> entries = new ArrayList<>();

  private ConstantPool() {}

  /**
   * @throws IllegalArgumentException when it is no class file, or has an entry of a kind that
   *     compiled rules have no use for: a constant computed at run time, a module
   */
  static ConstantPool of(byte[] bytes) {
    ConstantPool pool = new ConstantPool();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      pool.read(in);
    } catch (IOException e) {
      throw new IllegalArgumentException("no class file", e);
    }
    return pool;
  }

  private void read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IllegalArgumentException("no class file");
    }
    in.readInt();
    int count = in.readUnsignedShort();
    entries.add(null);
    while (entries.size() < count) {
      Entry entry = entry(in);
      entries.add(entry);
      if (entry.tag == LONG || entry.tag == DOUBLE) {
        entries.add(null);
      }
    }
  }

  private static Entry entry(DataInputStream in) throws IOException {
    int tag = in.readUnsignedByte();
    return switch (tag) {
      case UTF8 -> new Entry(tag, in.readUTF(), 0, 0);
      case INTEGER, FLOAT -> skipping(in, tag, Integer.BYTES);
      case LONG, DOUBLE -> skipping(in, tag, Long.BYTES);
      case CLASS, STRING, METHOD_TYPE -> new Entry(tag, null, in.readUnsignedShort(), 0);
      case METHOD_HANDLE -> new Entry(tag, null, in.readUnsignedByte(), in.readUnsignedShort());
      case FIELD, METHOD, INTERFACE_METHOD, NAME_AND_TYPE, CALL_SITE ->
          new Entry(tag, null, in.readUnsignedShort(), in.readUnsignedShort());
      default -> throw new IllegalArgumentException("a constant of kind " + tag);
    };
  }

  private static Entry skipping(DataInputStream in, int tag, int bytes) throws IOException {
    in.skipBytes(bytes);
    return new Entry(tag, null, 0, 0);
  }

  /** The names of the classes, with dots; of an array, that of its elements. */
  Set<String> classes() {
    Set<String> names = new TreeSet<>();
    for (Entry entry : entries) {
      if (entry != null && entry.tag == CLASS) {
        String name = plain(text(entry.first));
        if (name != null) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** The members, in the pool's order. */
  List<Member> members() {
    List<Member> members = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry != null
          && (entry.tag == FIELD || entry.tag == METHOD || entry.tag == INTERFACE_METHOD)) {
        String owner = plain(text(entries.get(entry.first).first));
        String name = text(entries.get(entry.second).first);
        members.add(new Member(owner == null ? "array" : owner, name));
      }
    }
    return members;
  }

  private String text(int index) {
    return entries.get(index).text;
  }

  /** The class in an internal name or array descriptor; null for an array of primitives. */
  private static String plain(String internal) {
    String name = internal;
    if (name.startsWith("[")) {
      String element = name.replaceFirst("^\\[+", "");
      name = element.startsWith("L") ? element.substring(1, element.length() - 1) : null;
    }
    return name == null ? null : name.replace('/', '.');
  }
}

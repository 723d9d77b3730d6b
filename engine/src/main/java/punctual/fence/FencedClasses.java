package punctual.fence;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The class loader that compiled rules see the world through. It has no parent: a class that the
 * list does not name is not there, {@code java.lang} included, neither to be loaded nor for the
 * compiler to look at.
 */
final class FencedClasses extends ClassLoader {

  private static final String ENDING = ".class";

  private final ClassLoader real = FencedClasses.class.getClassLoader();
  private final AllowList allowed = AllowList.list();
  private final Map<String, URL> found = new ConcurrentHashMap<>();

  FencedClasses() {
    super("fence", null);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!allowed.loads(name)) {
      throw new ClassNotFoundException("rules may not use " + name);
    }
    return real.loadClass(name);
  }

  @Override
  public URL getResource(String name) {
    return readable(name) ? found.computeIfAbsent(name, real::getResource) : null;
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    URL url = getResource(name);
    try {
      return url == null ? null : url.openStream();
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public Enumeration<URL> getResources(String name) {
    URL url = getResource(name);
    return url == null
        ? Collections.emptyEnumeration()
        : Collections.enumeration(Collections.singleton(url));
  }

  private boolean readable(String resource) {
    return resource.endsWith(ENDING)
        && allowed.reads(
            resource.substring(0, resource.length() - ENDING.length()).replace('/', '.'));
  }
}

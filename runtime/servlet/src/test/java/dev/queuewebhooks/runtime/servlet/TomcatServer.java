package dev.queuewebhooks.runtime.servlet;

import jakarta.servlet.Servlet;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** A real container on a free loopback port, with one servlet. */
final class TomcatServer implements AutoCloseable {
  /** Kept here: the logging of the JDK forgets levels of loggers that nobody holds. */
  private static final Logger LOG = Logger.getLogger("org.apache");

  private final Tomcat tomcat = new Tomcat();
  private final InetAddress loopback = InetAddress.getLoopbackAddress();

  TomcatServer(Servlet servlet, String path, Path folder) throws LifecycleException {
    LOG.setLevel(Level.SEVERE);
    tomcat.setBaseDir(folder.toString());
    Connector connector = new Connector();
    connector.setPort(0);
    connector.setProperty("address", loopback.getHostAddress());
    tomcat.setConnector(connector);
    Context context = tomcat.addContext("", folder.toString());
    Tomcat.addServlet(context, "webhooks", servlet).addMapping(path);
    tomcat.start();
  }

  InetSocketAddress address() {
    return new InetSocketAddress(loopback, tomcat.getConnector().getLocalPort());
  }

  URI uri(String path) {
    InetSocketAddress address = address();
    return URI.create(
        "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + path);
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }
}

package dev.queuewebhooks.runtime.sender;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A SOCKS 5 proxy (RFC 1928) for IPv4 that notes where it was asked to connect to. */
final class TestSocksProxy implements AutoCloseable {
  final List<String> targets = new CopyOnWriteArrayList<>();
  private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());

  TestSocksProxy() throws IOException {
    daemon(this::accept);
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = server.accept();
      daemon(() -> serve(client));
    }
  }

  private void serve(Socket client) throws IOException {
    try (client) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      OutputStream out = client.getOutputStream();
      in.readByte();
      in.readFully(new byte[in.readUnsignedByte()]);
      out.write(new byte[] {5, 0});
      in.readFully(new byte[3]);
      if (in.readByte() != 1) {
        return;
      }
      byte[] address = new byte[4];
      in.readFully(address);
      InetSocketAddress target =
          new InetSocketAddress(InetAddress.getByAddress(address), in.readUnsignedShort());
      targets.add(target.toString());
      try (Socket far = new Socket(target.getAddress(), target.getPort())) {
        out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
        daemon(() -> far.getInputStream().transferTo(out));
        in.transferTo(far.getOutputStream());
      }
    }
  }

  private static void daemon(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException closed) {
                // The test is over.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private interface Task {
    void run() throws IOException;
  }
}

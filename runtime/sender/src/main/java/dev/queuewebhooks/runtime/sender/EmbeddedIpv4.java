package dev.queuewebhooks.runtime.sender;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The IPv4 addresses that an IPv6 address carries: packets to the one end up at the other. */
final class EmbeddedIpv4 {
  private static final Network COMPATIBLE = Network.parse("::/96");
  private static final Network NAT64 = Network.parse("64:ff9b::/96");
  private static final Network LOCAL_NAT64 = Network.parse("64:ff9b:1::/48");
  private static final Network SIX_TO_FOUR = Network.parse("2002::/16");
  private static final Network TEREDO = Network.parse("2001::/32");
  private static final byte[] MAPPED_PREFIX = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  private EmbeddedIpv4() {}

  /** What is carried by an address of 16 bytes; nothing by one of 4. */
  static List<byte[]> in(byte[] address) {
    List<byte[]> found = new ArrayList<>();
    if (address.length == 16) {
      if (isMapped(address)
          || isCompatible(address)
          || isIsatap(address)
          || NAT64.contains(address)
          || LOCAL_NAT64.contains(address)) {
        found.add(Arrays.copyOfRange(address, 12, 16));
      }
      if (LOCAL_NAT64.contains(address)) {
        // RFC 6052, section 2.2: with a prefix of 48 bits the address surrounds byte 8.
        found.add(new byte[] {address[6], address[7], address[9], address[10]});
      }
      if (SIX_TO_FOUR.contains(address)) {
        found.add(Arrays.copyOfRange(address, 2, 6));
      }
      if (TEREDO.contains(address)) {
        found.add(Arrays.copyOfRange(address, 4, 8));
        found.add(inverted(Arrays.copyOfRange(address, 12, 16)));
      }
    }
    return found;
  }

  private static boolean isMapped(byte[] address) {
    return Arrays.equals(address, 0, 12, MAPPED_PREFIX, 0, 12);
  }

  /** Other than {@code ::} and {@code ::1}, which have meanings of their own (RFC 4291). */
  private static boolean isCompatible(byte[] address) {
    return COMPATIBLE.contains(address)
        && (address[12] != 0 || address[13] != 0 || address[14] != 0);
  }

  /** RFC 5214, section 6.1: an interface that is named 5efe and an IPv4 address. */
  private static boolean isIsatap(byte[] address) {
    return (address[8] & 0xfc) == 0
        && address[9] == 0
        && address[10] == 0x5e
        && address[11] == (byte) 0xfe;
  }

  private static byte[] inverted(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ~bytes[i];
    }
    return bytes;
  }
}

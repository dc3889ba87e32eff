package org.incidentpatterns.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** The program in a process of its own, which says at its end how much heap it needed at most. */
final class SmallHeapProgram {
  static final String PEAK = "peak heap: ";

  private SmallHeapProgram() {}

  public static void main(String[] arguments) {
    Runtime.getRuntime().addShutdownHook(new Thread(SmallHeapProgram::tellPeak));
    Main.main(arguments);
  }

  /** The peaks of the pools need not have come together: their sum is an upper bound. */
  private static void tellPeak() {
    long bytes =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(MemoryUsage::getUsed)
            .sum();
    System.err.println(PEAK + (bytes >> 20) + " MB");
  }
}

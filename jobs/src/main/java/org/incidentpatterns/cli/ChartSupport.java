package org.incidentpatterns.cli;

import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;
import org.incidentpatterns.report.html.DrawnCharts;

/** Tries to draw before anything long begins: a slim image of Java may lack what drawing needs. */
final class ChartSupport {
  private ChartSupport() {}

  /** Refuses with the names of the packages if charts cannot be drawn here. */
  static void require() {
    try {
      new DrawnCharts().legendInterval();
    } catch (LinkageError | InternalError | RuntimeException e) {
      throw new PipelineException(
          Code.USAGE,
          "Cannot draw charts: Java finds no font support on this machine: "
              + e.getClass().getSimpleName()
              + " (on Debian: apt-get install fontconfig fonts-dejavu-core)",
          e);
    }
  }
}

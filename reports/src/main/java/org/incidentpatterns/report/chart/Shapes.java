package org.incidentpatterns.report.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The shapes of marks, around the origin, in pixels. */
final class Shapes {
  private Shapes() {}

  static Shape circle(double radius) {
    return new Ellipse2D.Double(-radius, -radius, radius * 2, radius * 2);
  }

  static Shape square(double half) {
    return new Rectangle2D.Double(-half, -half, half * 2, half * 2);
  }

  /** A triangle that stands on its base. */
  static Shape triangle(double half) {
    Path2D path = new Path2D.Double();
    path.moveTo(-half, half);
    path.lineTo(half, half);
    path.lineTo(0, -half);
    path.closePath();
    return path;
  }

  /** A line of no length: its ink has round ends, so it is a dot of a few bytes. */
  static Shape dot() {
    return new Line2D.Double(0, 0, 0, 0);
  }

  /** A vertical stroke. */
  static Shape tick(double half) {
    return new Line2D.Double(0, -half, 0, half);
  }
}

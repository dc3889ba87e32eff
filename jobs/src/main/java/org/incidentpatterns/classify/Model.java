package org.incidentpatterns.classify;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.incidentpatterns.taxonomy.Axis;

/**
 * What training learnt from an organisation's own labels, with the figures that say whether it
 * helps. Travels to the tasks of a job.
 *
 * @param version a hash of all else: the same content has the same version
 * @param taxonomyVersion under which it was trained
 * @param labels name of the file of labels, without folders
 * @param labelsSha256 of its bytes, in hex
 * @param texts labelled texts in that file
 * @param axes those on which any text carries a label, in the order of {@link Axis}
 */
public record Model(
    String version,
    String taxonomyVersion,
    String labels,
    String labelsSha256,
    long texts,
    List<AxisModel> axes)
    implements Serializable {
  public Model {
    Objects.requireNonNull(version, "version is null");
    Objects.requireNonNull(taxonomyVersion, "taxonomyVersion is null");
    Objects.requireNonNull(labels, "labels is null");
    Objects.requireNonNull(labelsSha256, "labelsSha256 is null");
    axes = List.copyOf(axes);
  }

  /** The model that joins the rules on an axis; empty where they stand alone. */
  public Optional<AxisModel> used(Axis axis) {
    return axes.stream()
        .filter(model -> model.used() && model.axis().equals(axis.word()))
        .findFirst();
  }
}

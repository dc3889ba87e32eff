package org.incidentpatterns.taxonomy;

import java.io.StringReader;

/** The taxonomy of the product, changed by the file of a user. */
final class OwnTaxonomy {
  private OwnTaxonomy() {}

  /** Changed by a whole file. */
  static Taxonomy read(String yaml) {
    return TaxonomyReader.readChanges("ours.yaml", new StringReader(yaml), PhraseCheck.NONE);
  }

  /** Changed by what stands under the key of the axes. */
  static Taxonomy changed(String axes) {
    return read("version: acme-3\naxes:\n" + axes.indent(2));
  }
}

package org.incidentpatterns.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads taxonomy files, with all that is wrong with one told at once. */
public final class TaxonomyReader {
  private static final String SHIPPED = "taxonomy.yaml";
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

  private TaxonomyReader() {}

  static Taxonomy standard() {
    TaxonomyProblems problems = new TaxonomyProblems(SHIPPED);
    TaxonomyDrafts drafts = new TaxonomyDrafts();
    TaxonomyFile shipped = shipped();
    drafts.lay(shipped, problems);
    problems.throwIfAny();
    return new Taxonomy(shipped.version().value(), categories(drafts), drafts.former());
  }

  /**
   * Reads a whole taxonomy.
   *
   * @param document what is being read, as its author would name it
   * @throws org.incidentpatterns.problem.PipelineException with every problem found
   * @throws UncheckedIOException if the text cannot be read
   */
  public static Taxonomy read(String document, Reader yaml, PhraseCheck phraseCheck) {
    TaxonomyProblems problems = new TaxonomyProblems(document);
    TaxonomyFile file = file(yaml, true, EnumSet.allOf(Axis.class), problems);
    TaxonomyDrafts drafts = new TaxonomyDrafts();
    drafts.lay(file, problems);
    new TaxonomyCheck(drafts.inForce(), drafts.former(), problems).check(phraseCheck);
    problems.throwIfAny();
    return new Taxonomy(file.version().value(), categories(drafts), drafts.former());
  }

  /**
   * Reads a file of changes and lays it over the taxonomy that comes with the product.
   *
   * <p>The version is that of the product, that of the file and a digest of all that decides
   * labels, such as {@code 2026.1+acme-3.1c3d4c3f}: whoever forgets to raise the one in the file
   * still gets another.
   *
   * @param document what is being read, as its author would name it
   * @throws org.incidentpatterns.problem.PipelineException with every problem found
   * @throws UncheckedIOException if the text cannot be read
   */
  public static Taxonomy readChanges(String document, Reader yaml, PhraseCheck phraseCheck) {
    TaxonomyProblems problems = new TaxonomyProblems(document);
    TaxonomyFile changes = file(yaml, true, Set.of(), problems);
    String version = changes.version().value();
    if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
      problems.add(
          changes.version().line(),
          "top level: version must be up to 32 letters, digits, dots and hyphens: %s",
          version);
    }
    TaxonomyFile shipped = shipped();
    TaxonomyDrafts drafts = new TaxonomyDrafts();
    drafts.lay(shipped, problems);
    drafts.lay(changes, problems);
    new TaxonomyCheck(drafts.inForce(), drafts.former(), problems).check(phraseCheck);
    problems.throwIfAny();
    Taxonomy merged = new Taxonomy("", categories(drafts), drafts.former());
    return new Taxonomy(
        "%s+%s.%s".formatted(shipped.version().value(), version, LabelDigest.of(merged)),
        merged.categories(),
        merged.former());
  }

  private static List<Category> categories(TaxonomyDrafts drafts) {
    return drafts.inForce().stream().map(Draft::category).toList();
  }

  private static TaxonomyFile shipped() {
    TaxonomyProblems problems = new TaxonomyProblems(SHIPPED);
    try (InputStream resource = TaxonomyReader.class.getResourceAsStream(SHIPPED)) {
      if (resource == null) {
        throw new IllegalStateException("Resource is missing: " + SHIPPED);
      }
      Reader yaml = new InputStreamReader(resource, StandardCharsets.UTF_8);
      TaxonomyFile file = file(yaml, false, EnumSet.allOf(Axis.class), problems);
      problems.throwIfAny();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TaxonomyFile file(
      Reader yaml, boolean located, Set<Axis> required, TaxonomyProblems problems) {
    try {
      return new TaxonomyFileReader(new LocatedYaml(yaml, located), problems).read(required);
    } catch (JsonProcessingException e) {
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      problems.add(
          e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "not YAML: %s", reason);
      problems.throwIfAny();
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.incidentpatterns.taxonomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.incidentpatterns.problem.Problems;

/** What is wrong with one taxonomy file, told in the order of its lines. */
final class TaxonomyProblems {
  private final String document;
  private final List<Located<String>> found = new ArrayList<>();

  TaxonomyProblems(String document) {
    this.document = document;
  }

  /** Adds one problem; line 0 if it is not about a line of the file. */
  @SuppressWarnings("AnnotateFormatMethod")
  void add(int line, String message, Object... values) {
    found.add(new Located<>(String.format(Locale.ROOT, message, values), line));
  }

  /** Throws once, with all problems, if there are any. */
  void throwIfAny() {
    Problems problems = new Problems(document);
    found.stream()
        .sorted(Comparator.comparingInt(TaxonomyProblems::place))
        .distinct()
        .forEach(
            problem ->
                problems.add(
                    "%s%s",
                    problem.line() == 0 ? "" : "line " + problem.line() + ": ", problem.value()));
    problems.throwIfAny();
  }

  private static int place(Located<String> problem) {
    return problem.line() == 0 ? Integer.MAX_VALUE : problem.line();
  }
}

package org.incidentpatterns;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the house to its plan: which room may know which. */
@AnalyzeClasses(
    packages = ArchitectureTest.BASE,
    importOptions = {ImportOption.DoNotIncludeTests.class})
final class ArchitectureTest {
  static final String BASE = "org.incidentpatterns";

  private static final String SPARK = "org.apache.spark..";
  private static final String[] SCHEMAS = {
    "..problem..",
    "..calendar..",
    "..postmortem..",
    "..canonical..",
    "..adapter..",
    "..taxonomy..",
    "..table.."
  };
  private static final String REPORTS = BASE + ".report..";
  private static final String[] JOBS = {
    "..files..",
    "..container..",
    "..ingest..",
    "..markup..",
    "..text..",
    "..classify..",
    "..evaluate..",
    "..train..",
    "..patterns..",
    "..reporting..",
    "..publish..",
    "..settings..",
    "..engine..",
    "..run..",
    "..cli.."
  };

  private static final DescribedPredicate<JavaClass> JOB_OR_ROWS =
      describe(
          "belonging to a class named …Job or …Rows",
          type -> {
            JavaClass outermost = type;
            while (outermost.getEnclosingClass().isPresent()) {
              outermost = outermost.getEnclosingClass().get();
            }
            String name = outermost.getSimpleName();
            return name.endsWith("Job") || name.endsWith("Rows");
          });

  @ArchTest
  static final ArchRule JOBS_KNOW_REPORTS_KNOW_SCHEMAS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("schemas")
          .definedBy(inOur(SCHEMAS))
          .layer("reports")
          .definedBy(resideInAPackage(REPORTS))
          .layer("jobs")
          .definedBy(inOur(JOBS))
          .whereLayer("jobs")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("reports")
          .mayOnlyBeAccessedByLayers("jobs")
          .whereLayer("schemas")
          .mayOnlyBeAccessedByLayers("reports", "jobs")
          .because("a postmortem is what it is whoever reads it, and a report whoever counted");

  @ArchTest
  static final ArchRule EVERY_PACKAGE_BELONGS_TO_A_MODULE =
      classes()
          .should()
          .resideInAnyPackage(allOf(SCHEMAS, new String[] {REPORTS}, JOBS))
          .because("a package that no rule names would be held by none");

  @ArchTest
  static final ArchRule ONLY_JOBS_KNOW_SPARK =
      noClasses()
          .that(inOur(SCHEMAS).or(resideInAPackage(REPORTS)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SPARK, "scala..", "org.apache.hadoop..")
          .because("records and reports must be usable, and testable, without an engine");

  @ArchTest
  static final ArchRule THE_CORE_KNOWS_NO_SPARK =
      noClasses()
          .that(inOur(JOBS).and(DescribedPredicate.not(JOB_OR_ROWS)))
          .and()
          .resideOutsideOfPackages(
              "..engine..", "..publish..", "..reporting..", "..run..", "..cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SPARK, "scala..", "org.apache.hadoop..")
          .because("what decides is plain Java, tested in milliseconds; a job only carries rows");

  @ArchTest
  static final ArchRule SCHEMAS_DRAW_NOTHING =
      noClasses()
          .that(inOur(SCHEMAS))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("gg.jte..", "org.jfree..", "java.awt..", "org.apache.batik..")
          .because("words and records know nothing of pages and charts");

  @ArchTest
  static final ArchRule ONLY_CHARTS_DRAW =
      noClasses()
          .that()
          .resideOutsideOfPackage(BASE + ".report.chart..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jfree..", "java.awt..", "org.apache.batik..")
          .because("another way to draw must touch one package");

  @ArchTest
  static final ArchRule THE_MODEL_STANDS_ALONE =
      noClasses()
          .that()
          .resideInAPackage(BASE + ".report.model..")
          .should()
          .dependOnClassesThat(
              resideInAPackage(BASE + "..")
                  .and(
                      DescribedPredicate.not(
                          resideInAnyPackage(BASE + ".report.model..", BASE + ".calendar.."))))
          .because("whatever renders a report shares the model, and nothing else");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices()
          .matching(BASE + ".(**)")
          .should()
          .beFreeOfCycles()
          .because("data flows one way, and so can a reader");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_ENDS_THE_PROCESS =
      noClasses()
          .that()
          .resideOutsideOfPackage("..cli..")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("results go to stdout and the exit status is a promise: one room keeps both");

  @ArchTest
  static final ArchRule THE_CLOCK_COMES_IN =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("the same input gives the same report, whenever it is made");

  private static DescribedPredicate<JavaClass> inOur(String... packages) {
    String[] ours = new String[packages.length];
    for (int index = 0; index < packages.length; index++) {
      ours[index] = packages[index].replaceFirst("^\\.\\.", BASE + ".");
    }
    return resideInAnyPackage(ours);
  }

  private static String[] allOf(String[]... groups) {
    return java.util.Arrays.stream(groups)
        .flatMap(java.util.Arrays::stream)
        .map(name -> name.replaceFirst("^\\.\\.", BASE + "."))
        .toArray(String[]::new);
  }
}

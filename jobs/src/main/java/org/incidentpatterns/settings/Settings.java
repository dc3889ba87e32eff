package org.incidentpatterns.settings;

import java.nio.file.Path;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidentpatterns.calendar.FiscalCalendar;
import org.incidentpatterns.files.Limits;
import org.incidentpatterns.patterns.DeadlinePolicy;
import org.incidentpatterns.patterns.PostmortemPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Everything in {@code incident-patterns.yaml}; what is left out has the default of {@link
 * #STANDARD}.
 *
 * @param organisation its name in the report; may be empty
 * @param calendar decides the quarter of an incident
 * @param asOf the clock of the run where the command line gives none; null for today
 * @param inputs what to read where the command line names nothing
 * @param adapters files of adapters beside the shipped ones, relative to the file of settings
 * @param columns canonical field to the headers under which CSV files of no known tool hold it
 * @param warnAbove share of records in quarantine above which a run ends with status 3
 * @param minimumRecords fewer kept records than this refuse the run
 * @param minimumOfLastRun fewer kept records than this share of the last run's refuse the run
 * @param labelling what decides the labels beside the text
 * @param reviewBelow labels less certain than this are listed for review, 0 to 1
 * @param keepSnapshots how many snapshots stay in the dataset, the published one included
 */
public record Settings(
    String organisation,
    FiscalCalendar calendar,
    @Nullable String asOf,
    List<Input> inputs,
    List<String> adapters,
    Map<String, List<String>> columns,
    double warnAbove,
    long minimumRecords,
    double minimumOfLastRun,
    DeadlinePolicy deadlines,
    PostmortemPolicy postmortems,
    Labelling labelling,
    double reviewBelow,
    int keepSnapshots,
    Limits limits) {

  /**
   * One input.
   *
   * @param path file or folder, relative to the file of settings
   * @param adapter null to recognise it from the content
   * @param timezone of times without one; null if none is declared
   * @param timeFormats patterns of local times beside those that are read anyway
   * @param charset of files without a byte order mark; null for that of the adapter
   */
  public record Input(
      String path,
      @Nullable String adapter,
      @Nullable ZoneId timezone,
      List<String> timeFormats,
      @Nullable String charset) {
    public Input {
      Objects.requireNonNull(path, "path is null");
      timeFormats = List.copyOf(timeFormats);
    }

    /** A path of which nothing is declared. */
    public static Input of(String path) {
      return new Input(path, null, null, List.of(), null);
    }

    /** The same in a folder. */
    public Input in(Path folder) {
      return new Input(folder.resolve(path).toString(), adapter, timezone, timeFormats, charset);
    }
  }

  /**
   * What decides the labels beside the text. Files are relative to the file of settings.
   *
   * @param taxonomy a file that changes the shipped taxonomy; null for none
   * @param overrides a file of corrected labels; null for none
   * @param model a trained model; null for none
   * @param abstainBelow labels from the text less certain than this become not documented, 0 to 1
   */
  public record Labelling(
      @Nullable String taxonomy,
      @Nullable String overrides,
      @Nullable String model,
      double abstainBelow) {}

  /** The defaults. */
  public static final Settings STANDARD =
      new Settings(
          "",
          new FiscalCalendar(ZoneId.of("UTC"), Month.JANUARY),
          null,
          List.of(),
          List.of(),
          Map.of(),
          0.05,
          1,
          0.5,
          DeadlinePolicy.DEFAULT,
          PostmortemPolicy.DEFAULT,
          new Labelling(null, null, null, 0),
          0.6,
          5,
          Limits.STANDARD);

  public Settings {
    Objects.requireNonNull(organisation, "organisation is null");
    Objects.requireNonNull(calendar, "calendar is null");
    inputs = List.copyOf(inputs);
    adapters = List.copyOf(adapters);
    columns = Map.copyOf(columns);
  }
}

package org.incidentpatterns.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.ZoneOffset;
import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.ExportFolder;
import org.jspecify.annotations.Nullable;

/**
 * One run of the program within the tests.
 *
 * @param out what it said on stdout
 * @param err what it said on stderr
 */
record CommandLineRun(int status, String out, String err) {
  private static final Clock CLOCK = Clock.fixed(ExportFolder.AS_OF, ZoneOffset.UTC);

  /** Runs a command that is not meant to ask for Spark. */
  static CommandLineRun of(String... arguments) {
    return of(null, arguments);
  }

  /** Runs a command, lending it a session that outlives it. */
  static CommandLineRun of(@Nullable SparkSession spark, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    SparkLender lender =
        master -> {
          if (spark == null) {
            throw new IllegalStateException("this command needs no Spark");
          }
          return new SparkLender.Loan(spark, () -> {});
        };
    int status =
        Main.execute(
            CLOCK, lender, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new CommandLineRun(status, out.toString(), err.toString());
  }
}

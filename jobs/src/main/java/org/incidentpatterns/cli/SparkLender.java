package org.incidentpatterns.cli;

import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.engine.Sessions;
import org.jspecify.annotations.Nullable;

/** Lends a session to one command. */
@FunctionalInterface
interface SparkLender {
  /** Starts Spark for the command and stops it afterwards. */
  SparkLender STARTING =
      master -> {
        SparkSession spark = Sessions.start(master);
        return new Loan(spark, spark::stop);
      };

  /**
   * Lends a session.
   *
   * @param master as for {@link Sessions#start}
   */
  Loan lend(@Nullable String master);

  /** Lends a session of the Spark that spark-submit set; else one of this machine. */
  default Loan lend() {
    return lend(Masters.orDefault(null));
  }

  /**
   * A session on loan.
   *
   * @param end what is done when it is given back
   */
  record Loan(SparkSession spark, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }
}

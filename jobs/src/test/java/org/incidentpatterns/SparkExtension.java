package org.incidentpatterns;

import org.apache.spark.sql.SparkSession;
import org.incidentpatterns.engine.Sessions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Spark for the whole JVM. Each parameter of type {@link SparkSession} is a session of its own
 * on it, with settings that make tiny data quick.
 */
public final class SparkExtension implements ParameterResolver {
  private record Holder(SparkSession spark) implements AutoCloseable {
    @Override
    public void close() {
      spark.stop();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparkSession.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return small(asShipped(context));
  }

  /** A session with the settings of a real run. */
  public static SparkSession asShipped(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .getOrComputeIfAbsent(
            Holder.class, type -> new Holder(Sessions.start("local[2]")), Holder.class)
        .spark()
        .newSession();
  }

  private static SparkSession small(SparkSession session) {
    session.conf().set("spark.sql.shuffle.partitions", "1");
    session.conf().set("spark.sql.adaptive.enabled", "false");
    session.conf().set("spark.sql.codegen.wholeStage", "false");
    return session;
  }
}

package org.incidentpatterns.problem;

/**
 * A failure that the person who runs the batch can mend. Programming errors are left as they are.
 *
 * <p>Messages read {@code Cannot <verb>: <reason>: <value> (<consequence or next step>)}.
 */
public final class PipelineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of failure it is, and so which status the process ends with. */
  public enum Code {
    /** The command line or the configuration is wrong; nothing was published. */
    USAGE(2),
    /** The data does not balance or fell below what was expected; nothing was published. */
    REFUSED(4),
    /** Another run holds the dataset; nothing was published. */
    LOCKED(5);

    private final int exitStatus;

    Code(int exitStatus) {
      this.exitStatus = exitStatus;
    }

    /** The exit status of the process, as documented for schedulers. */
    public int exitStatus() {
      return exitStatus;
    }
  }

  private final Code code;

  public PipelineException(Code code, String message) {
    super(message);
    this.code = code;
  }

  public PipelineException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}

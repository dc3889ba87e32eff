package org.incidentpatterns.ingest;

import org.incidentpatterns.postmortem.ActionItem;
import org.incidentpatterns.postmortem.Postmortem;

/** What reading a file gives, piece by piece; the last piece of every file is its summary. */
public sealed interface Outcome {
  /** The file it comes from. */
  String file();

  /** A postmortem that may be kept, unless it is a duplicate or its file turns out broken. */
  record Read(Postmortem postmortem) implements Outcome {
    @Override
    public String file() {
      return postmortem.provenance().file();
    }
  }

  /** An action item from a file of its own. */
  record Item(String file, long position, String source, String incidentId, ActionItem item)
      implements Outcome {}

  /** A record, or the whole file, set aside. */
  record Rejected(Rejection rejection) implements Outcome {
    @Override
    public String file() {
      return rejection.file();
    }
  }

  /** The end of a file. */
  record Finished(FileSummary summary) implements Outcome {
    @Override
    public String file() {
      return summary.path();
    }
  }
}

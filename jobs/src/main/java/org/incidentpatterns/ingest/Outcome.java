package org.incidentpatterns.ingest;

import java.util.List;
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

  /**
   * A record that waits for its pieces in other files.
   *
   * @param adapter that reads it
   * @param keys what ties it to its pieces
   * @param json its content
   * @param raw its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // The bytes are handed on, never compared.
  record Pending(
      String file, long position, String adapter, List<Key> keys, String json, byte[] raw)
      implements Outcome {
    public Pending {
      keys = List.copyOf(keys);
    }
  }

  /** What ties a record to the pieces of one of its parts. */
  record Key(String join, String value) {}

  /**
   * A piece of a record.
   *
   * @param adapter that reads its record
   * @param keys what ties it to its record; several are alternatives
   * @param json its content
   * @param amongRecords whether it lies in a file of records, not of pieces
   */
  record Piece(
      String file,
      long position,
      String adapter,
      String join,
      List<String> keys,
      String json,
      boolean amongRecords)
      implements Outcome {
    public Piece {
      keys = List.copyOf(keys);
    }
  }

  /** What became of a piece whose record was read. */
  record Used(String file, long position, Fate fate, String recordFile) implements Outcome {}

  /** What can become of a piece, the worst first. */
  enum Fate {
    /** Its record was set aside. */
    SET_ASIDE(0),
    /** Its record is no incident. */
    DROPPED(1),
    /** It is part of a record that may be kept. */
    JOINED(2);

    private final int rank;

    Fate(int rank) {
      this.rank = rank;
    }

    /** The better, the higher. */
    int rank() {
      return rank;
    }

    /** What becomes of the pieces of a record with this outcome. */
    static Fate of(Outcome outcome) {
      if (outcome instanceof Read) {
        return JOINED;
      }
      return outcome instanceof Rejected rejected
              && rejected.rejection().code().equals(Rejection.NOT_AN_INCIDENT)
          ? DROPPED
          : SET_ASIDE;
    }
  }

  /** A record, or the whole file, set aside or passed over. */
  record Rejected(Rejection rejection) implements Outcome {
    @Override
    public String file() {
      return rejection.file();
    }
  }

  /** The end of a file, or of a part of it. */
  record Finished(FileSummary summary) implements Outcome {
    @Override
    public String file() {
      return summary.path();
    }
  }
}

package org.incidentpatterns.container;

import java.nio.charset.StandardCharsets;

/** How files begin that are no text but are often given for an export. */
enum Magic {
  ZIP(
      "zip",
      "PK\u0003\u0004",
      "a ZIP archive or an Excel workbook (unpack it, or save the sheet as CSV)"),
  EMPTY_ZIP("zip", "PK\u0005\u0006", "a ZIP archive without files (export it again)"),
  SPLIT_ZIP("zip", "PK\u0007\b", "a part of a ZIP archive (unpack it)"),
  GZIP("archive", "\u001f\u008b", "gzip within gzip (unpack it once)"),
  BZIP2("archive", "BZh91AY&SY", "a bzip2 archive (unpack it)"),
  XZ("archive", "\u00fd7zXZ\0", "an xz archive (unpack it)"),
  SEVEN_ZIP("archive", "7z\u00bc\u00af'\u001c", "a 7z archive (unpack it)"),
  ZSTANDARD("archive", "(\u00b5/\u00fd", "a Zstandard archive (unpack it)"),
  RAR("archive", "Rar!\u001a\u0007", "a RAR archive (unpack it)"),
  PDF("not_text", "%PDF-", "a PDF (export the text)"),
  OFFICE(
      "not_text",
      "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
      "an old Office document (save it as CSV or text)"),
  PARQUET("not_text", "PAR1\u0015", "Parquet (export it as JSON lines)"),
  UTF_32_LITTLE("not_utf8", "\u00ff\u00fe\0\0", "UTF-32 (export it again as UTF-8)"),
  UTF_32_BIG("not_utf8", "\0\0\u00fe\u00ff", "UTF-32 (export it again as UTF-8)");

  private static final int LONGEST = 10;

  private final String code;
  private final String start;
  private final String what;

  /**
   * One kind of file.
   *
   * @param start its first bytes, a character each
   */
  Magic(String code, String start, String what) {
    this.code = code;
    this.start = start;
    this.what = what;
  }

  /**
   * Refuses a file that begins like one of these.
   *
   * @param beginning its first bytes, as many as there are
   */
  static void refuse(byte[] beginning) throws BrokenFileException {
    String first =
        new String(beginning, 0, Math.min(LONGEST, beginning.length), StandardCharsets.ISO_8859_1);
    for (Magic magic : values()) {
      if (first.startsWith(magic.start)) {
        throw new BrokenFileException(magic.code, 0, "file is " + magic.what);
      }
    }
  }
}

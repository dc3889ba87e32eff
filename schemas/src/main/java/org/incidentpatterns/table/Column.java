package org.incidentpatterns.table;

import java.util.List;
import java.util.Objects;
import org.incidentpatterns.table.Type.ListOf;
import org.incidentpatterns.table.Type.Scalar;
import org.incidentpatterns.table.Type.Structure;

/**
 * One column.
 *
 * @param meaning one sentence for the data dictionary: what it holds, its unit, when it is null
 */
public record Column(String name, Type type, boolean nullable, String meaning) {
  public Column {
    Objects.requireNonNull(type, "type is null");
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("Column name must be snake_case, cannot be: " + name);
    }
  }

  /** The same column where a value may be missing. */
  public Column orNull() {
    return new Column(name, type, true, meaning);
  }

  static Column text(String name, String meaning) {
    return new Column(name, Scalar.TEXT, false, meaning);
  }

  static Column integer(String name, String meaning) {
    return new Column(name, Scalar.INTEGER, false, meaning);
  }

  static Column whole(String name, String meaning) {
    return new Column(name, Scalar.WHOLE, false, meaning);
  }

  static Column number(String name, String meaning) {
    return new Column(name, Scalar.NUMBER, false, meaning);
  }

  static Column flag(String name, String meaning) {
    return new Column(name, Scalar.FLAG, false, meaning);
  }

  static Column time(String name, String meaning) {
    return new Column(name, Scalar.TIME, false, meaning);
  }

  static Column day(String name, String meaning) {
    return new Column(name, Scalar.DAY, false, meaning);
  }

  static Column texts(String name, String meaning) {
    return new Column(name, new ListOf(Scalar.TEXT), false, meaning);
  }

  static Column list(String name, String meaning, Column... columns) {
    return new Column(name, new ListOf(new Structure(List.of(columns))), false, meaning);
  }
}

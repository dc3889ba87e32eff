package org.incidentpatterns.container;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentpatterns.canonical.Fields;

/** What the cells of a row are as an object, by the names of their columns. */
interface CsvObject {
  /**
   * Makes an object of a row.
   *
   * @param cells at least as many as there are columns
   */
  ObjectNode of(List<String> cells);

  /**
   * One text a column, where the canonical format has lists separated by semicolons; a column
   * {@code declared_root_cause} is the part {@code root_cause} of {@code declared}. Empty cells,
   * and those of columns without a name, are left out.
   */
  static CsvObject canonical(List<String> header) {
    Set<String> lists = Set.of(Fields.SERVICES, Fields.TEAMS, Fields.TAGS, "contributing_factors");
    String declared = Fields.DECLARED + "_";
    return cells -> {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (int column = 0; column < header.size(); column++) {
        String cell = cells.get(column);
        String name = header.get(column);
        if (cell.isEmpty() || name.isEmpty()) {
          continue;
        }
        boolean within = name.startsWith(declared);
        ObjectNode target = within ? object.withObjectProperty(Fields.DECLARED) : object;
        String field = within ? name.substring(declared.length()) : name;
        if (!lists.contains(field)) {
          target.put(field, cell);
          continue;
        }
        for (String element : cell.split(";", -1)) {
          if (!element.isBlank()) {
            target.withArrayProperty(field).add(element.strip());
          }
        }
      }
      return object;
    };
  }

  /**
   * A list for each name, with one entry for each column of that name, in order. Empty cells are
   * null; a name whose cells are all empty is left out.
   */
  static CsvObject lists(List<String> header) {
    Map<String, List<Integer>> columns = new LinkedHashMap<>();
    for (int column = 0; column < header.size(); column++) {
      columns.computeIfAbsent(header.get(column), name -> new ArrayList<>()).add(column);
    }
    return cells -> {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      columns.forEach(
          (name, places) -> {
            ArrayNode list = JsonNodeFactory.instance.arrayNode(places.size());
            boolean found = false;
            for (int place : places) {
              String cell = cells.get(place);
              list.add(cell.isEmpty() ? null : cell);
              found |= !cell.isEmpty();
            }
            if (found) {
              object.set(name, list);
            }
          });
      return object;
    };
  }
}

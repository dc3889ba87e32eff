package org.incidentpatterns.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.incidentpatterns.problem.PipelineException;
import org.incidentpatterns.problem.PipelineException.Code;

/**
 * The jq expressions of one adapter, compiled once; one costs about 2 µs a record. They see the
 * record as input and its surroundings as variables. Core functions only: no clock, no environment,
 * no input.
 */
final class Queries {
  private final String adapter;
  private final String definitions;
  private final Scope root = Scope.newEmptyScope();
  private final Map<String, JsonQuery> compiled = new TreeMap<>();

  /**
   * @param definitions of functions that all expressions may use; empty for none
   */
  Queries(String adapter, String definitions) {
    this.adapter = adapter;
    this.definitions = definitions;
    BuiltinFunctionLoader.getInstance().loadFunctions(Versions.JQ_1_6, root);
  }

  /**
   * Makes an expression ready.
   *
   * @param where the place in the adapter, for the message
   * @throws PipelineException if it is no jq
   */
  void compile(String where, String expression) {
    if (compiled.containsKey(expression)) {
      return;
    }
    try {
      compiled.put(expression, JsonQuery.compile(definitions + expression, Versions.JQ_1_6));
    } catch (JsonQueryException e) {
      throw new PipelineException(
          Code.USAGE,
          "Cannot read adapter %s: %s is not a jq expression: %s (try it with jq on your file)"
              .formatted(adapter, where, e.getMessage()),
          e);
    }
  }

  /** The surroundings of a record, by the names of the variables. */
  Scope scope(Map<String, JsonNode> variables) {
    Scope scope = Scope.newChildScope(root);
    variables.forEach(scope::setValue);
    return scope;
  }

  /**
   * All results of an expression that was made ready.
   *
   * @throws JsonQueryException if it does not fit the record
   */
  List<JsonNode> all(String expression, JsonNode record, Scope scope) throws JsonQueryException {
    JsonQuery query = compiled.get(expression);
    if (query == null) {
      throw new IllegalStateException("Not compiled: " + expression);
    }
    List<JsonNode> found = new ArrayList<>(1);
    try {
      query.apply(scope, record, found::add);
    } catch (JsonQueryException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      // The library lets errors of regular expressions and of deep recursion through as they come.
      throw new JsonQueryException(String.valueOf(e.getMessage()), e);
    }
    return found;
  }

  /** The first result that is not null; a missing node if there is none. */
  JsonNode first(String expression, JsonNode record, Scope scope) throws JsonQueryException {
    for (JsonNode node : all(expression, record, scope)) {
      if (!node.isNull()) {
        return node;
      }
    }
    return MissingNode.getInstance();
  }
}

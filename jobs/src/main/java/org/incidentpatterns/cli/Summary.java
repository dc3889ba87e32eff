package org.incidentpatterns.cli;

import com.fasterxml.jackson.core.JsonProcessingException;

/** What a command has found, for people and for programs. */
interface Summary {
  /** For people: lines without the end of the last. */
  String text();

  /** For programs: one JSON object. */
  String json() throws JsonProcessingException;
}

/**
 * Everything a report says, complete before anything is rendered: renderers never compute. Written
 * as {@code report.json}, so every number in the HTML is here.
 */
@NullMarked
package org.incidentpatterns.report.model;

import org.jspecify.annotations.NullMarked;

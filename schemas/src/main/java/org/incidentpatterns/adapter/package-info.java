/** How the export of each tool becomes canonical: one YAML file per tool, no Java. */
@NullMarked
package org.incidentpatterns.adapter;

import org.jspecify.annotations.NullMarked;

package org.incidentpatterns.report.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the page is about.
 *
 * @param organisation its name; empty if not configured
 * @param quarter such as {@code 2025-Q4}
 * @param zone the zone that decides the quarter, such as {@code Europe/Oslo}
 * @param asOf the clock of the run
 * @param incidents records of kind incident in this quarter
 * @param nearMisses records of kind near miss in this quarter
 * @param nearMissesBefore the same in the quarters before
 * @param baseline the quarters compared with, oldest first; empty in the first quarter
 * @param incidentsBefore incidents in the baseline
 */
public record Header(
    String organisation,
    String quarter,
    LocalDate from,
    LocalDate to,
    String zone,
    Instant asOf,
    long incidents,
    long nearMisses,
    long nearMissesBefore,
    List<String> baseline,
    long incidentsBefore,
    Ledger ledger) {}

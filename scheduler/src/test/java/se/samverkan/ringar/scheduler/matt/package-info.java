/** What the benchmarks in {@code verktyg/} need: stored things by the thousand, and a round that is measured. */
@NullMarked
package se.samverkan.ringar.scheduler.matt;

import org.jspecify.annotations.NullMarked;

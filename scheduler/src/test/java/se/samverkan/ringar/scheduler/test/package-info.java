/** What tests of several modules need to try how promises are kept. */
@NullMarked
package se.samverkan.ringar.scheduler.test;

import org.jspecify.annotations.NullMarked;

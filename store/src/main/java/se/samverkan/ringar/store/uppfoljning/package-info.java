/** Following up a delprojekt: who was asked, who took it on, the report, where and when it was reported. */
@NullMarked
package se.samverkan.ringar.store.uppfoljning;

import org.jspecify.annotations.NullMarked;

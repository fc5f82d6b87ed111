/** Following up a delprojekt: who is asked, who does it, the draft, the report, where it was reported, once more. */
@NullMarked
package se.samverkan.ringar.bot.uppfoljning;

import org.jspecify.annotations.NullMarked;

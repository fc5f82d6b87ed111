/** Making delprojekt, staffing them, giving them uppdrag and days, coupling their conversations. */
@NullMarked
package se.samverkan.ringar.bot.delprojekt;

import org.jspecify.annotations.NullMarked;

/** The whole table of who may do what, played against the running bot: every command, button, invoke and link by every role. */
@NullMarked
package se.samverkan.ringar.bot.tabell;

import org.jspecify.annotations.NullMarked;

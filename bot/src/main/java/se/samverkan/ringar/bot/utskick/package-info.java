/** What Ringar has sent by itself, what waits and what did not arrive, and what may be done about it. */
@NullMarked
package se.samverkan.ringar.bot.utskick;

import org.jspecify.annotations.NullMarked;

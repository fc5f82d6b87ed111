/** What people say of themselves and of each other's roles: pauses, stand-ins, what is stored, who is the kansli. */
@NullMarked
package se.samverkan.ringar.bot.folk;

import org.jspecify.annotations.NullMarked;

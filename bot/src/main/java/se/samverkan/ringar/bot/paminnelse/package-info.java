/** The reminders people get, what they answer, and what is waiting. */
@NullMarked
package se.samverkan.ringar.bot.paminnelse;

import org.jspecify.annotations.NullMarked;

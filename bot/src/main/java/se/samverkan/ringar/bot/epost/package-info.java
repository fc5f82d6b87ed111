/** Mail to those who are not in Teams, and the small web form that its links lead to. */
@NullMarked
package se.samverkan.ringar.bot.epost;

import org.jspecify.annotations.NullMarked;

/** What the group notes along the way: contacts, data, meetings, links, and how it is to be followed up. */
@NullMarked
package se.samverkan.ringar.bot.arbete;

import org.jspecify.annotations.NullMarked;

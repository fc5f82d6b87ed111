/** Trial mode: speaking as invented people, and letting time pass. */
@NullMarked
package se.samverkan.ringar.bot.prov;

import org.jspecify.annotations.NullMarked;

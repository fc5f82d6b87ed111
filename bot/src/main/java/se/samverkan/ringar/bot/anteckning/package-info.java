/** Taking down vägval and ringar, showing, mending, taking back and erasing them. */
@NullMarked
package se.samverkan.ringar.bot.anteckning;

import org.jspecify.annotations.NullMarked;

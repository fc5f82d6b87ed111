package se.samverkan.ringar.bot.teams;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;

/**
 * The SDK's JSON without its flattening of names with dots, which nothing in the bot's schema uses and which looks at
 * every key of every activity with a regular expression.
 */
final class Json extends JacksonAdapter {
    @Override
    public ObjectMapper serializer() {
        return simpleMapper();
    }
}

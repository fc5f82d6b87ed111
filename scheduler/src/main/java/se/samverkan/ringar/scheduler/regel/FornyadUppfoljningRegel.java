package se.samverkan.ringar.scheduler.regel;

/** "Where decided, as above": each follow-up after the first, as {@link UppfoljningRegel}. */
public final class FornyadUppfoljningRegel {
    public static final String NAMN = "fornyad-uppfoljning";

    private FornyadUppfoljningRegel() {}

    /** The follow-up with this place in the order, from 2. */
    public static String amne(int ordning) {
        return String.valueOf(ordning);
    }
}

package se.samverkan.ringar.store.vag;

/** Which template a delprojekt follows (domain.md, "Kinds of delprojekt"). */
public enum Mall {
    /** Each party can implement it alone. */
    POLICYDOKUMENT,
    /** The parties' implementation hangs together: preconditions, contact with higher management, delrapporter. */
    OMFORDELNING
}

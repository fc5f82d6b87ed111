package se.samverkan.ringar.store.behorighet;

/** What may be asked of Ringar, as far as permission goes. */
public enum Handling {
    /** Read vägval and ringar that are not published. */
    LASA_ARBETSMATERIAL,
    /** Read vägval and ringar that are published. */
    LASA_PUBLICERAT,
    /** See how a delprojekt stands: skede, people, days. */
    LASA_LAGE,
    /** See how all delprojekt stand. */
    LASA_ALLAS_LAGE,
    REGISTRERA,
    /** Complete or correct an entry; the earlier wording stays readable. */
    ANDRA,
    /** Take back an entry. */
    ANGRA,
    /** Erase an entry, wording and all. */
    RADERA,
    /** Stand for what others have noted. */
    BEKRAFTA,
    /** Let everybody read what has been noted, and take that back. */
    PUBLICERA,
    /** Say how one sees a ring that somebody else has noted. */
    TYCKA,
    /** Days: done, moved, help needed. */
    LEDA,
    SKAPA_DELPROJEKT,
    BEMANNA,
    SATTA_UPPDRAG,
    SATTA_FRIST,
    KOPPLA,
    /** Know that a delprojekt is there, by code and name. */
    KANNA_TILL,
    /** Put numbered åtgärdsförslag with their addressees. */
    SATTA_ATGARDSFORSLAG,
    /** See what the huvudmän have decided and how far they have come: of the region that it is about. */
    LASA_REGIONRADER,
    /** Note a huvudman's decision and its protokollsutdrag: of the region that it is about. */
    NOTERA_BESLUT,
    /** Note how far a huvudman has come: of the region that it is about. */
    NOTERA_INFORANDE,
    /** Note that data have come, or when they are promised: of the region that they are asked of. */
    NOTERA_DATA,
    /** Say that what came by a form in an e-mail has been seen to be right. */
    VERIFIERA,
    /** The way through the instanser: decisions, skede, start and end. */
    STYRA,
    /** See who has which role in the whole samverkan, give roles and take them. */
    STYRA_ROLLER,
    /** Say that two people are one human being. */
    SLA_IHOP,
    /** Propose a new delprojekt. */
    FORESLA,
    /** See what was sent, waits or did not arrive. */
    SE_UTSKICK,
    /** Send again, or leave it at that. */
    STYRA_UTSKICK,
    /** Have the letter of the week, or not. */
    FA_VECKOBREV
}

package se.samverkan.ringar.store.samverkan;

import static se.samverkan.ringar.store.samverkan.Regelfalt.Enhet.DAGAR;
import static se.samverkan.ringar.store.samverkan.Regelfalt.Enhet.MANADER;
import static se.samverkan.ringar.store.samverkan.Regelfalt.Enhet.VECKOR;

import java.util.function.BiFunction;

/** Reads the rules. A number that the file leaves out is that of the starting configuration. */
final class RegelLasning {

    private static final String PA = "pa";

    private RegelLasning() {}

    static Regler regler(Falt falt) {
        var f = Regler.FORVAL;
        int ikapp = new Regelfalt(falt).tal("dagarIkapp", DAGAR, f.dagarIkapp());
        var regler = new Regler(
                ikapp,
                las(falt, "frist", f.frist(), RegelLasning::frist),
                las(
                        falt,
                        "bemanning",
                        f.bemanning(),
                        (r, v) -> new Regler.Bemanning(
                                r.jaNej(PA, v.pa()), r.tal("dagarEfterStart", DAGAR, v.dagarEfterStart()))),
                las(
                        falt,
                        "uppfoljningsparametrar",
                        f.uppfoljningsparametrar(),
                        (r, v) -> new Regler.Uppfoljningsparametrar(
                                r.jaNej(PA, v.pa()),
                                r.efter("dagarEfterStart", DAGAR, v.dagarEfterStart()),
                                r.tal("dagarForeSlutrapport", DAGAR, v.dagarForeSlutrapport()))),
                las(
                        falt,
                        "forankring",
                        f.forankring(),
                        (r, v) -> new Regler.Forankring(
                                r.jaNej(PA, v.pa()),
                                r.tal("dagarISkedet", DAGAR, v.dagarISkedet()),
                                r.tal("veckorMellan", VECKOR, v.veckorMellan()))),
                las(
                        falt,
                        "notera",
                        f.notera(),
                        (r, v) -> new Regler.Notera(
                                r.jaNej(PA, v.pa()),
                                r.tal("dagarEfterMote", DAGAR, v.dagarEfterMote()),
                                r.tal("veckorTyst", VECKOR, v.veckorTyst()),
                                r.tal("dagarMellan", DAGAR, v.dagarMellan()))),
                las(
                        falt,
                        "bekrafta",
                        f.bekrafta(),
                        (r, v) ->
                                new Regler.Bekrafta(r.jaNej(PA, v.pa()), r.efter("dagarEfter", DAGAR, v.dagarEfter()))),
                las(
                        falt,
                        "data",
                        f.data(),
                        (r, v) -> new Regler.Data(
                                r.jaNej(PA, v.pa()),
                                r.efter("dagarEfter", DAGAR, v.dagarEfter()),
                                r.efter("dagarEfterUtlovad", DAGAR, v.dagarEfterUtlovad()))),
                las(
                        falt,
                        "delrapport",
                        f.delrapport(),
                        (r, v) -> new Regler.Delrapport(
                                r.jaNej(PA, v.pa()), r.tal("veckorMellan", VECKOR, v.veckorMellan()))),
                las(
                        falt,
                        "kommunikation",
                        f.kommunikation(),
                        (r, v) -> new Regler.Kommunikation(
                                r.jaNej(PA, v.pa()),
                                r.tal("dagarEfterStart", DAGAR, v.dagarEfterStart()),
                                r.tal("dagarForeSlutrapport", DAGAR, v.dagarForeSlutrapport()))),
                las(falt, "nyttForslag", f.nyttForslag(), (r, v) -> new Regler.NyttForslag(r.jaNej(PA, v.pa()))),
                las(
                        falt,
                        "stillastaende",
                        f.stillastaende(),
                        (r, v) -> new Regler.Stillastaende(
                                r.jaNej(PA, v.pa()),
                                r.efter("dagarEfterForslag", DAGAR, v.dagarEfterForslag()),
                                r.efter("dagarEfterAterremiss", DAGAR, v.dagarEfterAterremiss()),
                                r.efter("dagarMellanInstanser", DAGAR, v.dagarMellanInstanser()))),
                las(
                        falt,
                        "protokollsutdrag",
                        f.protokollsutdrag(),
                        (r, v) -> new Regler.Protokollsutdrag(
                                r.jaNej(PA, v.pa()),
                                r.efter("dagarEfter", DAGAR, v.dagarEfter()),
                                r.tal("manaderMellan", MANADER, v.manaderMellan()),
                                r.tal("dagarTillJustering", DAGAR, v.dagarTillJustering()))),
                las(
                        falt,
                        "verifiera",
                        f.verifiera(),
                        (r, v) -> new Regler.Verifiera(
                                r.jaNej(PA, v.pa()), r.efter("dagarEfter", DAGAR, v.dagarEfter()))),
                las(
                        falt,
                        "inforande",
                        f.inforande(),
                        (r, v) -> new Regler.Inforande(
                                r.jaNej(PA, v.pa()), r.efter("manaderEfter", MANADER, v.manaderEfter()))),
                las(falt, "uppfoljning", f.uppfoljning(), RegelLasning::uppfoljning),
                las(
                        falt,
                        "fornyadUppfoljning",
                        f.fornyadUppfoljning(),
                        (r, v) -> new Regler.FornyadUppfoljning(r.jaNej(PA, v.pa()))),
                las(
                        falt,
                        "ringarEfterat",
                        f.ringarEfterat(),
                        (r, v) -> new Regler.RingarEfterat(
                                r.jaNej(PA, v.pa()), r.efter("manaderEfter", MANADER, v.manaderEfter()))),
                las(
                        falt,
                        "avslut",
                        f.avslut(),
                        (r, v) -> new Regler.Avslut(
                                r.jaNej(PA, v.pa()),
                                r.efter("dagarEfterGodkannande", DAGAR, v.dagarEfterGodkannande()),
                                r.tal("dagarEfterUppfoljning", DAGAR, v.dagarEfterUppfoljning()))),
                las(
                        falt,
                        "alumni",
                        f.alumni(),
                        (r, v) -> new Regler.Alumni(r.jaNej(PA, v.pa()), r.arsdagar("dagar", v.dagar()))),
                las(
                        falt,
                        "veckobrev",
                        f.veckobrev(),
                        (r, v) -> new Regler.Veckobrev(r.jaNej(PA, v.pa()), r.veckodag("veckodag", v.veckodag()))));
        falt.klar();
        return regler;
    }

    /** One rule, or as in the starting configuration where the file leaves it out. */
    private static <T> T las(Falt regler, String namn, T forval, BiFunction<Regelfalt, T, T> lasare) {
        return regler.under(namn)
                .map(falt -> {
                    T regel = lasare.apply(new Regelfalt(falt), forval);
                    falt.klar();
                    return regel;
                })
                .orElse(forval);
    }

    private static Frist frist(Regelfalt r, Frist forval) {
        boolean pa = r.jaNej(PA, forval.pa());
        var fore = r.fore("dagarFore", DAGAR, forval.dagarFore());
        boolean paDagen = r.jaNej("paDagen", forval.paDagen());
        var efter = r.efter("dagarEfter", DAGAR, forval.dagarEfter());
        int till = r.tal("dagarTillKontaktperson", DAGAR, forval.dagarTillKontaktperson());
        if (!r.iOrdning()) {
            return forval;
        }
        if (!Frist.efterSistaPaminnelsen(efter, till)) {
            r.fel(
                    "dagarTillKontaktperson",
                    "ska vara större än det sista talet i dagarEfter, som är " + efter.getLast()
                            + ", så att alla påminnelser hinner gå först");
            return forval;
        }
        return new Frist(pa, fore, paDagen, efter, till);
    }

    private static Regler.Uppfoljning uppfoljning(Regelfalt r, Regler.Uppfoljning forval) {
        boolean pa = r.jaNej(PA, forval.pa());
        int inom = r.tal("inomManader", MANADER, forval.inomManader());
        int fraga = r.tal("fragaManaderEfter", MANADER, forval.fragaManaderEfter());
        var manader = r.fore("manaderFore", MANADER, forval.manaderFore());
        var dagar = r.fore("dagarFore", DAGAR, forval.dagarFore());
        boolean paDagen = r.jaNej("paDagen", forval.paDagen());
        int mellan = r.tal("dagarMellan", DAGAR, forval.dagarMellan());
        if (fraga >= inom) {
            r.fel("fragaManaderEfter", "ska vara mindre än inomManader, som är " + inom);
            return forval;
        }
        return new Regler.Uppfoljning(pa, inom, fraga, manader, dagar, paDagen, mellan);
    }
}

package se.samverkan.ringar.bot.epost;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import se.samverkan.ringar.bot.epost.Lankar.Lank;
import se.samverkan.ringar.bot.epost.Lankar.Syfte;
import se.samverkan.ringar.bot.lasning.Dagtolk;
import se.samverkan.ringar.bot.samtal.Texter;
import se.samverkan.ringar.bot.samtal.Utskicksvisare;
import se.samverkan.ringar.scheduler.regel.DataRegel;
import se.samverkan.ringar.scheduler.regel.InforandeRegel;
import se.samverkan.ringar.scheduler.regel.NoteralankRegel;
import se.samverkan.ringar.scheduler.regel.ProtokollsutdragRegel;
import se.samverkan.ringar.scheduler.regel.RingarEfteratRegel;
import se.samverkan.ringar.scheduler.utskick.Dit;
import se.samverkan.ringar.scheduler.utskick.Messenger;
import se.samverkan.ringar.scheduler.utskick.Sandning;
import se.samverkan.ringar.scheduler.utskick.Utfall;
import se.samverkan.ringar.store.behorighet.Behorighet;
import se.samverkan.ringar.store.behorighet.Handling;
import se.samverkan.ringar.store.delprojekt.Delprojekt;
import se.samverkan.ringar.store.dokument.Dokument;
import se.samverkan.ringar.store.dokument.Dokumentlager;
import se.samverkan.ringar.store.person.Person;
import se.samverkan.ringar.store.person.Roll;
import se.samverkan.ringar.store.utskick.Mottagare;
import se.samverkan.ringar.store.utskick.Utskick;

/** Sends promises by mail, with a link to the form for each line that has one. */
final class EpostMessenger implements Messenger {
    /** How long a link can be used. */
    static final int DAGAR = 60;

    private static final Set<String> NOTERAR = Set.of(RingarEfteratRegel.NAMN, NoteralankRegel.NAMN);
    private static final Logger LOG = LoggerFactory.getLogger(EpostMessenger.class);
    private final JavaMailSenderImpl sender;
    private final Epostinstallning installning;
    private final List<Utskicksvisare> visare;
    private final Brevskrivare skrivare;
    private final Lankar lankar;
    private final Lankinnehavare innehavare;
    private final Kontakter kontakter;
    private final Dokumentlager lager;
    private final Texter texter;
    private final Clock clock;

    EpostMessenger(
            JavaMailSenderImpl sender,
            Epostinstallning installning,
            List<Utskicksvisare> visare,
            Brevskrivare skrivare,
            Lankar lankar,
            Lankinnehavare innehavare,
            Kontakter kontakter,
            Dokumentlager lager,
            Texter texter,
            Clock clock) {
        this.sender = sender;
        this.installning = installning;
        this.visare = visare;
        this.skrivare = skrivare;
        this.lankar = lankar;
        this.innehavare = innehavare;
        this.kontakter = kontakter;
        this.lager = lager;
        this.texter = texter;
        this.clock = clock;
    }

    @Override
    public boolean nar(Dit dit) {
        return dit instanceof Dit.Epost;
    }

    @Override
    public Utfall skicka(Sandning sandning) {
        if (!(sandning.dit() instanceof Dit.Epost(String address))) {
            throw new IllegalArgumentException("E-post sänds inte dit");
        }
        Utskick first = sandning.rader().getFirst().utskick();
        Brev letter;
        try {
            letter = brev(sandning, address, first);
        } catch (AddressException notAnAddress) {
            return new Utfall.Nekad("adress");
        } catch (MessagingException | RuntimeException e) {
            LOG.error("Utskick {} kunde inte skrivas", first.id(), e);
            return new Utfall.Nekad("kunde inte skrivas");
        }
        Utfall outcome = skicka(letter, first);
        switch (outcome) {
            case Utfall.Sand _ -> {}
            case Utfall.Nekad no -> LOG.warn("E-postservern nekade ett utskick med {}", no.kod());
            case Utfall.ForsokIgen again -> LOG.info("E-postservern bad om tid: {}", again.kod());
            case Utfall.Oviss unsure -> LOG.warn("Ett utskick med e-post är ovisst: {}", unsure.kod());
        }
        return outcome;
    }

    private Utfall skicka(Brev letter, Utskick first) {
        try {
            sender.send(letter);
            return new Utfall.Sand("epost/" + first.id());
        } catch (MailAuthenticationException ours) {
            return new Utfall.ForsokIgen(Duration.ZERO, "smtp inloggning");
        } catch (MailSendException e) {
            Exception[] failed = e.getMessageExceptions();
            return bedom(failed != null && failed.length > 0 ? failed[0] : e.getCause(), letter.borjat);
        }
    }

    /** By what the server answered; where it did not, by whether it can have taken the message. */
    static Utfall bedom(@Nullable Throwable failure, boolean begun) {
        int code = kod(failure);
        String told = "smtp " + code;
        if (code >= 400 && code < 500) return new Utfall.ForsokIgen(Duration.ZERO, told);
        if (code >= 500 && code < 600) return new Utfall.Nekad(told);
        return begun ? new Utfall.Oviss("smtp tappad") : new Utfall.ForsokIgen(Duration.ZERO, "smtp onåbar");
    }

    /** The answer about the receiver rather than the summary of it. */
    private static int kod(@Nullable Throwable failure) {
        int found = 0;
        for (Throwable t = failure; t != null; ) {
            int here = switch (t) {
                case SMTPAddressFailedException a -> a.getReturnCode();
                case SMTPSenderFailedException s -> s.getReturnCode();
                case SMTPSendFailedException s -> s.getReturnCode();
                default -> 0;
            };
            if (here > 0) found = here;
            t = t instanceof MessagingException m && m.getNextException() != null ? m.getNextException() : null;
        }
        return found;
    }

    private Brev brev(Sandning sandning, String address, Utskick first) throws MessagingException {
        var said = visare.stream()
                .filter(v -> v.visar(first.regel()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Ingen visar utskick av regeln " + first.regel()))
                .visa(sandning);
        LocalDate last = LocalDate.now(clock).plusDays(DAGAR);
        Map<String, String> links = new LinkedHashMap<>();
        for (Sandning.Rad row : sandning.visade()) {
            lank(row, sandning, last).ifPresent(link -> links.put(row.utskick().id(), link));
        }
        Map<String, String> more = notera(sandning, last);
        var letter = new Brev(sender.getSession(), first.id(), Objects.requireNonNull(installning.fran()));
        var helper = new MimeMessageHelper(letter, true, "UTF-8");
        helper.setFrom(Objects.requireNonNull(installning.fran()));
        helper.setTo(new InternetAddress(address, true));
        Brevskrivare.Brevet written = skrivare.skriv(
                said,
                hej(sandning.till()),
                links,
                more,
                sist(sandning, links.isEmpty() && more.isEmpty() ? null : last));
        helper.setSubject(written.amne());
        helper.setText(written.text(), written.html());
        bifoga(helper, sandning, first);
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("X-Auto-Response-Suppress", "All");
        letter.setHeader("Content-Language", "sv");
        return letter;
    }

    /** Whoever is in a group and only written to can note something by any letter about it. */
    private Map<String, String> notera(Sandning sandning, LocalDate last) {
        Map<String, String> found = new LinkedHashMap<>();
        Person to = sandning.till();
        if (to == null || to.iTeams()) return found;
        for (Sandning.Rad row : sandning.visade()) {
            Delprojekt d = row.om();
            if (d == null || !Behorighet.tillater(innehavare.roller(to, d), Handling.REGISTRERA)) continue;
            boolean offered = sandning.visade().stream()
                    .anyMatch(other -> other.om() != null
                            && d.id().equals(other.utskick().delprojekt())
                            && NOTERAR.contains(other.utskick().regel()));
            if (offered) continue;
            Lank link = new Lank(Syfte.NOTERA, row.utskick().id(), to.id(), till(last)).nasta();
            found.putIfAbsent(texter.ge("brev.notera", d.namn()), adress(link));
        }
        return found;
    }

    private @Nullable String hej(@Nullable Person to) {
        return to == null || to.namn().isBlank() || to.namn().contains("@")
                ? null
                : texter.ge("brev.hej", to.fornamn());
    }

    private void bifoga(MimeMessageHelper helper, Sandning sandning, Utskick first) throws MessagingException {
        String file = Registraturbrev.dokument(sandning).map(Dokument::fil).orElse(null);
        if (file == null) return;
        var kept = lager.hitta(first.samverkan(), file)
                .orElseThrow(() -> new IllegalStateException("Fil " + file + " finns inte"));
        helper.getRootMimeMultipart().addBodyPart(Bilaga.av(lager, kept));
    }

    private List<String> sist(Sandning sandning, @Nullable LocalDate last) {
        List<String> end = new ArrayList<>();
        if (last != null) end.add(texter.ge("brev.lanken", Dagtolk.skriv(last, LocalDate.now(clock))));
        end.add(texter.ge(
                "brev.fragor", kontakter.till(sandning.rader().getFirst().om())));
        return end;
    }

    /** The address of the form, for what can be answered there. */
    private Optional<String> lank(Sandning.Rad row, Sandning sandning, LocalDate last) {
        Utskick u = row.utskick();
        boolean phones = u.mottagare() instanceof Mottagare.Innehavaren(Roll role) && role == Roll.KONTAKTPERSON;
        Syfte purpose = phones
                ? null
                : switch (u.regel()) {
                    case ProtokollsutdragRegel.NAMN -> Syfte.BESLUT;
                    case InforandeRegel.NAMN -> Syfte.INFORANDE;
                    case DataRegel.NAMN -> Syfte.DATA;
                    case RingarEfteratRegel.NAMN, NoteralankRegel.NAMN -> Syfte.NOTERA;
                    default -> null;
                };
        if (purpose == null || sandning.till() == null) return Optional.empty();
        return Optional.of(adress(new Lank(purpose, u.id(), sandning.till().id(), till(last))));
    }

    private Instant till(LocalDate last) {
        return last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private String adress(Lank link) {
        return installning.adress().toString().replaceAll("/+$", "") + "/svar/" + lankar.skriv(link);
    }

    /** A message that knows whether its text has begun to leave, and is recognized if it is sent again. */
    private static final class Brev extends MimeMessage {
        private final String id;
        private volatile boolean borjat;

        Brev(Session session, String utskick, String from) {
            super(session);
            this.id =
                    "<" + utskick + "@" + from.substring(from.indexOf('@') + 1).replaceAll("[^\\w.-]", "") + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
            borjat = true;
            super.writeTo(out, ignored);
        }
    }
}

package se.samverkan.ringar.bot.epost;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import se.samverkan.ringar.store.dokument.Dokumentlager;
import se.samverkan.ringar.store.dokument.Dokumentlager.Fil;

/** A file that is kept here as a part of a letter. Read as it leaves, so that no letter holds a whole file. */
final class Bilaga implements DataSource {
    private static final String PDF = "application/pdf";

    private final Dokumentlager lager;
    private final Fil fil;

    private Bilaga(Dokumentlager lager, Fil fil) {
        this.lager = lager;
        this.fil = fil;
    }

    static MimeBodyPart av(Dokumentlager lager, Fil fil) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new Bilaga(lager, fil)));
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        part.setFileName(
                fil.namn().toLowerCase(java.util.Locale.ROOT).endsWith(".pdf") ? fil.namn() : fil.namn() + ".pdf");
        // said here, since it would otherwise be found out by reading all of it
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    @Override
    public InputStream getInputStream() {
        return lager.oppna(fil);
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("En bilaga skrivs inte");
    }

    @Override
    public String getContentType() {
        return PDF;
    }

    @Override
    public String getName() {
        return fil.namn();
    }
}

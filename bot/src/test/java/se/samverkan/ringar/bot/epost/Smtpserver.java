package se.samverkan.ringar.bot.epost;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on loopback that does what it is told at a step of SMTP: answers with a code, says nothing, or hangs up. */
final class Smtpserver implements AutoCloseable {
    private final Deque<Fel> manus = new ConcurrentLinkedDeque<>();
    private final List<String> mottaget = new CopyOnWriteArrayList<>();
    private final List<Socket> tysta = new CopyOnWriteArrayList<>();
    private volatile Fel annars = Fel.INGET;
    private volatile ServerSocket socket;
    private final int port;

    /** Where in the exchange it goes wrong. */
    enum Steg {
        HALSNING,
        MAIL,
        RCPT,
        DATA,
        /** In the middle of the text. */
        TEXTEN,
        /** When all of the text has come. */
        PUNKTEN
    }

    /**
     * What goes wrong.
     *
     * @param gor a code to answer with, {@code tyst} to say nothing, {@code bryter} to hang up; at the end of the text
     *     {@code tyst} and {@code bryter} have taken it
     */
    record Fel(Steg steg, String gor) {
        static final Fel INGET = new Fel(Steg.HALSNING, "");

        /** As a row of a table says it: {@code RCPT 550}, or {@code ok}. */
        static Fel av(String said) {
            if (said.strip().equals("ok")) return INGET;
            String[] words = said.strip().split(" ", 2);
            return new Fel(Steg.valueOf(words[0]), words[1]);
        }
    }

    Smtpserver() throws IOException {
        socket = lyssna(0);
        port = socket.getLocalPort();
    }

    int port() {
        return port;
    }

    /** The texts it has taken. */
    List<String> mottaget() {
        return mottaget;
    }

    /** As new: takes what comes. */
    void frisk() {
        manus.clear();
        mottaget.clear();
        annars = Fel.INGET;
        if (socket.isClosed()) oppnar();
    }

    /** What happens to the next connections, in turn. */
    void nasta(Fel... fel) {
        manus.addAll(List.of(fel));
    }

    /** What happens to every connection. */
    void alltid(Fel fel) {
        annars = fel;
    }

    /** From now on nobody gets through. */
    void vagrar() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void oppnar() {
        try {
            socket = lyssna(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerSocket lyssna(int at) throws IOException {
        var listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                try {
                    Socket caller = listening.accept();
                    Thread.ofVirtual().start(() -> svara(caller));
                } catch (SocketException closed) {
                    return;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        return listening;
    }

    private void svara(Socket caller) {
        Fel next = manus.poll();
        try (var talk = new Samtalet(caller, next == null ? annars : next)) {
            talk.samtala();
        } catch (IOException gone) {
            // the other end hung up: that is its right
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket quiet : tysta) quiet.close();
    }

    /** One connection. */
    private final class Samtalet implements AutoCloseable {
        private final Socket caller;
        private final Fel fel;
        private final BufferedReader in;
        private final OutputStream out;

        Samtalet(Socket caller, Fel fel) throws IOException {
            this.caller = caller;
            this.fel = fel;
            this.in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
            this.out = caller.getOutputStream();
        }

        void samtala() throws IOException {
            if (!gar(Steg.HALSNING, "220 prov ESMTP")) return;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.toUpperCase(Locale.ROOT);
                if (word.startsWith("EHLO") || word.startsWith("HELO")) sag("250 prov");
                else if (word.startsWith("MAIL")) {
                    if (!gar(Steg.MAIL, "250 ok")) return;
                } else if (word.startsWith("RCPT")) {
                    if (!gar(Steg.RCPT, "250 ok")) return;
                } else if (word.equals("DATA")) {
                    if (!gar(Steg.DATA, "354 skriv")) return;
                    if (fel.steg() != Steg.DATA && !text()) return;
                } else if (word.equals("QUIT")) {
                    sag("221 hej");
                    return;
                } else sag("250 ok");
            }
        }

        private boolean text() throws IOException {
            if (fel.steg() == Steg.TEXTEN) {
                in.readLine();
                return false;
            }
            var all = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                all.append(line).append('\n');
            }
            boolean refuses =
                    fel.steg() == Steg.PUNKTEN && Character.isDigit(fel.gor().charAt(0));
            if (!refuses) mottaget.add(all.toString());
            return gar(Steg.PUNKTEN, "250 tack");
        }

        /** @return whether the exchange goes on */
        private boolean gar(Steg step, String answer) throws IOException {
            if (fel.gor().isEmpty() || fel.steg() != step) {
                sag(answer);
                return true;
            }
            if (fel.gor().equals("bryter")) return false;
            if (fel.gor().equals("tyst")) {
                tysta.add(caller);
                in.readLine();
                return false;
            }
            sag(fel.gor() + " nej");
            return step != Steg.HALSNING;
        }

        private void sag(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            caller.close();
        }
    }
}

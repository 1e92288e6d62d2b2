### Che cosa apre e chiude adesso, in italiano.
deadlines = Prossime aperture e scadenze
deadlines-none = Qui non ci sono date né mesi abituali.
deadlines-silent = { $count ->
    [one] Per 1 altro programma le mie fonti non indicano un bando.
   *[other] Per altri { $count } programmi le mie fonti non indicano un bando.
}
deadlines-legend = 🟢 aperto, 📅 date esatte, ≈ mesi abituali (non confermati), ↔ dipende dalla tua data. Tocca una data esatta per la tua ora locale.
deadlines-all = Tutti
deadlines-mine = I miei
deadline-closed = l'ultimo bando noto si è chiuso il { $day }; il prossimo non ha ancora una data
deadline-opens = apertura
deadline-closes = chiusura
deadline-usual-coming = di solito { $months }
deadline-usual-open = di solito aperto in questo periodo ({ $months })
deadline-rolling = almeno { $offset } prima { $event }
deadline-any-time = in qualsiasi momento prima { $event }
deadline-unannounced = nessuna data nota per ora
button-picture = 📊 Immagine
button-picture-light = ☀️ Chiara
button-picture-dark = 🌙 Scura
button-calendar = 📆 File calendario
picture-title = I bandi dei prossimi dodici mesi
picture-exact = date esatte
picture-usual = mesi abituali, non confermati
picture-today = oggi
picture-caption = Le barre blu sono date esatte; quelle tratteggiate sono mesi abituali, non confermati; la linea rossa è oggi.
calendar-name = Partire per l'estero
calendar-caption = Aprilo per aggiungere le date al tuo calendario. I mesi abituali sono indicati come non confermati.
calendar-empty = Qui non c'è ancora nulla con una data da mettere in calendario.
calendar-opens = { $name }: apre il bando
calendar-closes = { $name }: chiude il bando
calendar-usual = { $name }: bando di solito aperto (non confermato)
calendar-note = Mesi abituali, non confermati: tieni d'occhio l'avviso.
calendar-source = Fonte: { $title }
command-deadlines = Prossime aperture e scadenze

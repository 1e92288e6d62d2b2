### Promemoria e iscrizioni, in italiano.

## Un promemoria
reminder-late = (In ritardo, scusa: doveva arrivare il { $day }.)
reminder-opens = Il bando per il { $year } è aperto. Chiude il { $closes }: { $left }.
reminder-closes = Il bando per il { $year } chiude il { $closes }: { $left }.
reminder-usual-opens = Di solito il bando { $late ->
    [yes] è aperto
   *[no] apre
} in questo periodo ({ $months }). Non è confermato: tieni d'occhio l'avviso.
reminder-usual-closes = Di solito il bando chiude entro la fine di { $month }. Non è confermato: controlla l'avviso, potrebbe chiudere prima.
reminder-rolling = Per la tua data l'ultimo giorno per candidarsi è il { $day }: { $left }.
reminder-announced = Ci sono le date. Il bando per il { $year } { $dates }.
reminder-confirmed = Le date sono confermate. Il bando per il { $year } { $dates }. (Ti avevo detto: { $old }.)
reminder-moved = Le date sono cambiate. Il bando per il { $year } { $dates }. (Ti avevo detto: { $old }.)
reminder-another = C'è un altro bando: quello per il { $year } { $dates }. (Quello che ti avevo detto resta valido: { $old }.)
reminder-usual-moved = I mesi abituali sono cambiati: di solito il bando è aperto in { $months }, non confermato. (Ti avevo detto: { $old }.)
reminder-withdrawn = Quello che ti avevo detto non vale più: { $old }. { $known }
known-closed = Il bando per il { $year } si è chiuso il { $closes }.
known-usual = Di solito il bando è aperto in { $months }, non confermato.
known-rolling = Ora la scadenza dipende dalla tua data: scrivila in /reminders.
known-own-date = Per la tua data l'ultimo giorno per candidarsi { $past ->
    [yes] era
   *[no] è
} il { $day }.
dates-both = apre il { $opens } e chiude il { $closes }
dates-open = è aperto e chiude il { $closes }
dates-closes = chiude il { $closes }
old-usual = di solito { $months }
old-exact = chiusura il { $closes }
old-opening = apertura il { $opens }
days-left = { $days ->
    [0] oggi è l'ultimo giorno
    [one] manca 1 giorno
   *[other] mancano { $days } giorni
}
button-how-to-apply = Come candidarsi
button-am-i-eligible = Posso partecipare?
button-done = ✓ Fatto
button-snooze = Di nuovo domani
numbered = { $number }. { $label }

## Iscriversi
button-remind = 🔔 Ricordamelo
subscribed = 🔔 Ti manderò i promemoria per { $programme }.
next-reminder = Prossimo promemoria: { $moment }.
deadline-in = { $days ->
    [0] L'ultimo giorno per candidarsi è oggi.
    [one] L'ultimo giorno per candidarsi è domani.
   *[other] L'ultimo giorno per candidarsi è tra { $days } giorni.
}
no-lead-ahead = Non restano promemoria prima della scadenza.
no-lead-usual = Non restano promemoria: di solito il bando chiude entro la fine di { $month }. Non è confermato: controlla subito l'avviso, potrebbe chiudere prima.
no-date-yet = Non c'è ancora una data: ti scrivo appena ne esce una.
no-call = Le mie fonti non indicano un bando: ti scrivo appena esce una data.
programme-gone = Questo programma non è più nelle mie fonti: non ho nulla da ricordarti.
no-date-closed = L'ultimo bando noto ({ $year }) si è chiuso il { $closes }: ti scrivo appena il prossimo ha una data.
cycle-done = Nient'altro su questo bando: ti scriverò per il prossimo.
ask-own-date = Questa scadenza dipende da te: quando { $event ->
    [departure] parti
   *[activities] cominciano le tue attività
}? Scrivi la data, per esempio «15 marzo», «15/3» o «tra due mesi».
own-date-chosen = Per il { $own } l'ultimo giorno per candidarsi è il { $day }.
own-date-unclear = Mi serve il giorno esatto. Scrivilo come «15 marzo», «15/3» o «tra due mesi».
own-date-missing = Questa data non esiste. Scrivila come «15 marzo», «15/3» o «tra due mesi».
own-date-past = Il { $day } è già passato. Qual è la data? Scrivila come «15 marzo», «15/3» o «tra due mesi».
own-date-ambiguous = { $first } o { $second }? Scrivi quella giusta, con il mese in lettere.
own-date-too-late = Per il { $own } l'ultimo giorno per candidarsi era il { $day }, quindi è troppo tardi per un promemoria. Se la tua data è un'altra, scrivila.
remind-which = Per che cosa vuoi un promemoria? Scrivi /remind e il nome, per esempio «/remind borsa per tesi», oppure scegli:
remind-which-of = Quale intendi?
remind-unknown = Ricordo solo i bandi dei programmi all'estero, e qui non ne riconosco nessuno. Scegline uno:
remind-which-first = Scegli prima il programma: ti scrivo prima della scadenza, e poi puoi cambiare quanti giorni prima.
no-day-of-choice = Non posso scriverti in un giorno a tua scelta: i promemoria seguono il bando.
lead-too-long = Posso scriverti al massimo { $days } giorni prima della scadenza.
lead-later = { $leads } prima della scadenza: vale appena esce la data esatta.
reminders-none = Non hai ancora promemoria. Tocca «🔔 Ricordamelo» su un programma, o scrivi /remind e il suo nome.
reminders-list = I tuoi promemoria:
reminders-line = { $programme }: { $when }
when-next = prossimo il { $moment }
when-none = ancora nessuna data
when-own-date = aspetta la tua data
when-gone = non è più nelle mie fonti
when-done = fatto per questo bando
when-past = non restano promemoria per questo bando
reminder-leads = Promemoria prima della scadenza: { $leads }, alle 9:00.
reminder-leads-usual = Finché si conoscono solo i mesi abituali, ti scrivo all'inizio del primo, e 14 e 3 giorni prima della fine dell'ultimo.
leads-none = nessuno
lead-days = { $days ->
    [0] il giorno stesso
    [one] 1 giorno
   *[other] { $days } giorni
}
button-lead = { $chosen ->
    [yes] ✓ { $days }
   *[no] { $days }
} { $days ->
    [one] giorno
   *[other] giorni
}
own-date-reply = Rispondi direttamente a questo messaggio.
own-date-not-now = Va bene: me la scrivi quando la sai. Tocca «I miei promemoria», poi il programma.
button-not-now = Non ora
button-own-date = La mia data
button-stop = Ferma questo
button-stop-all = Ferma tutti
button-stop-sure = Sì, ferma tutti
button-reminders = I miei promemoria
stopped = { $count ->
    [0] Non c'era nulla da fermare.
    [one] Fatto: non ti scriverò più su questo.
   *[other] Fatto: non ti scriverò più su questi { $count }.
}
stop-all = { $count ->
    [one] Fermare il tuo promemoria?
   *[other] Fermare tutti i { $count } promemoria?
}
stopped-one = Fatto: niente più promemoria per { $programme }.
stop-which = Per questo non hai promemoria. I tuoi sono:
done-noted = Va bene: nient'altro su questo bando di { $programme }. Ti scriverò per il prossimo.
earlier-call = Quel messaggio riguardava un bando precedente di { $programme }, o date precedenti: non è cambiato nulla. Guarda «I miei promemoria» per sapere che cosa arriva.
snoozed = Te lo ricordo di nuovo il { $moment }.
snooze-too-late = Domani alle 9:00 sarebbe troppo tardi: chiude prima.
command-remind = Attiva un promemoria
command-reminders = I tuoi promemoria
own-date-far = Il { $day } è tra più di tre anni. Qual è la data?

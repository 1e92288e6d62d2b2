### Ogni frase del bot, in italiano. I fatti sui programmi stanno in knowledge/data.

## Tempi, durate, elenchi
moment = { $day } alle { $clock } (ora di { $place })
moment-end = { $day } alle 24:00 (fine della giornata, ora di { $place })
month-range = { $first }-{ $last }
in-months = { $first ->
    [4] ad
    [8] ad
   *[other] a
} { $months }
span-hours = { $count ->
    [one] 1 ora
   *[other] { $count } ore
}
span-days = { $count ->
    [one] 1 giorno
   *[other] { $count } giorni
}
span-weeks = { $count ->
    [one] 1 settimana
   *[other] { $count } settimane
}
span-months = { $count ->
    [one] 1 mese
   *[other] { $count } mesi
}
span-semesters = { $count ->
    [one] 1 semestre
   *[other] { $count } semestri
}
span-years = { $count ->
    [one] 1 anno
   *[other] { $count } anni
}

## Bandi
window-closed = L'ultimo bando noto ({ $year }) si è chiuso il { $closes }; per il prossimo non c'è ancora una data.
window-closes = Il bando { $year } chiude il { $closes }.
window-open = Il bando { $year } è aperto dal { $opens } e chiude il { $closes }.
window-coming = Il bando { $year } apre il { $opens } e chiude il { $closes }.
window-usual = Di solito il bando è aperto { $months }. Prossima volta: { $coming }, ancora da confermare.
window-usual-now = Di solito il bando è aperto { $months }: quindi più o meno adesso ({ $coming }), anche se non è confermato.
window-rolling = Fai domanda almeno { $offset } prima { $event }: non c'è una data fissa.
window-own-day = Per la tua data vuol dire entro il { $day }.
window-own-day-past = Per la tua data sarebbe stato entro il { $day }: è troppo tardi.
window-any-time = Fai domanda prima { $event }, senza una scadenza fissa.
window-unannounced = Nessuna data nota: le trovi { $where }.
event-departure = della partenza
event-activities = dell'inizio delle attività

## Soggiorni e mete
lasts-least = Almeno { $span }.
lasts-most = Al massimo { $span }.
lasts-exactly = { $span }.
lasts-usual = Di solito { $span }.
lasts-between = Da { $first } a { $last }.
lasts-months = Quando: { $months }.
leads = Mete: { $places }.
leads-among-others = Tra le mete: { $places }.
leads-partners = Istituzioni partner: { $places }.
leads-partners-among-others = Tra le istituzioni partner: { $places }.
goes = Sì: { $places }.
goes-online = Online, senza partire: { $places }.
goes-beside = { $cities } non { $count ->
    [one] è
   *[other] sono
} tra i luoghi che la pagina nomina; nello stesso paese: { $places }.
goes-country = { $cities }: la pagina nomina solo { $count ->
    [one] il paese
   *[other] i paesi
} ({ $countries }).
goes-anywhere = Sì, anche { $places }: la meta la scegli tu, in qualsiasi parte del mondo.
goes-not = No, { $places } non { $count ->
    [one] è
   *[other] sono
} tra le mete.
goes-not-named = { $places } non { $count ->
    [one] è
   *[other] sono
} tra le mete che la pagina nomina, ma potrebbe non nominarle tutte.
goes-anywhere-within = Sì, anche { $regions }: la meta la scegli tu, in qualsiasi parte del mondo.
goes-not-within = No, non c'è nessuna meta { $regions }.
goes-not-named-within = La pagina non nomina mete { $regions }, ma potrebbe non nominarle tutte.
within = { $region ->
    [eu] nell'UE
    [europe] in Europa
    [asia] in Asia
    [africa] in Africa
    [north-america] in Nord America
    [south-america] in America Latina
    [america] in America
    [oceania] in Oceania
   *[other] in quella parte del mondo
}

## Punti
level-gives = Il { $level } vale { $points ->
    [one] 1 punto
   *[other] { $points } punti
}.
level-points = { $level } = { $points }
scale = { $name }, punti per livello: { $points } (questa parte: al massimo { $most } punti).
score-part = { $name }: fino a { $most } punti
score-inner = { $name } fino a { $most }
score-least = ne servono almeno { $least } per essere idonei

## Chi può partecipare
rule = Puoi partecipare se { $conditions }.
rule-perhaps = Se { $conditions }, non è certo. { $what }
rule-not = Non può partecipare { $students }.
rule-page-of = Viene da una pagina per chi studia a { $schools }: degli altri non dice nulla.
if-school = sei tra gli iscritti a { $schools }
if-degree = frequenti { $degrees }
if-degree-not = non frequenti { $degrees }
if-year-application = sei al { $years }
if-year-travel = quando parti sarai al { $years }
if-graduated = hai finito gli studi da non più di { $months ->
    [one] 1 mese
   *[other] { $months } mesi
}
if-language = hai almeno il { $level } in { $language }
if-unstated = vale questo: { $what }
ordinal-year = { $number }°
years-of-course = { $years } anno
degree-bachelor = una triennale
degree-master = una magistrale
degree-single-cycle = un ciclo unico
degree-phd = un dottorato
degree-single-courses = corsi singoli
degree-professional-master = un master universitario
degree-graduate = più nulla
students-bachelor = chi fa una triennale
students-master = chi fa una magistrale
students-single-cycle = chi fa un ciclo unico
students-phd = chi fa un dottorato
students-single-courses = chi segue corsi singoli
students-professional-master = chi fa un master
students-graduate = chi ha già finito gli studi

## Tipi e aree
nature = { $kinds }.
nature-where = { $kinds }, { $areas }.
kind-study = studio
kind-traineeship = tirocinio
kind-thesis = tesi
kind-double-degree = doppia laurea
kind-clinical = pratica clinica
kind-short-course = corso breve
kind-virtual = mobilità virtuale
kind-network = rete di università
area-eu = nell'UE
area-extra-eu = fuori dall'UE
area-online = online

## Argomenti
topic-overview = Cos'è
topic-deadline = Quando
topic-apply = Come candidarsi
topic-eligibility = Chi può andare
topic-language = Lingua
topic-duration = Quanto dura
topic-funding = Soldi
topic-destinations = Dove
topic-activities = Cosa si fa
topic-documents = Documenti
topic-selection = Selezione
topic-learning-agreement = Learning agreement
topic-recognition = Riconoscimento
topic-visa = Visto
topic-contact = Contatti
topic-combining = Più programmi

## Di che cosa si chiede, dopo "le mie fonti non dicono nulla"
about-overview = { $aspect ->
    [organiser] su chi lo organizza
    [title] sul titolo che si ottiene
    [presentation] sulle presentazioni
   *[other] su com'è fatto
}
about-deadline = { $aspect ->
    [opening] su quando apre il bando
    [closing] sulla scadenza
    [hour] sull'ora della scadenza
    [results] su quando escono i risultati
    [acceptance] sulla scadenza per accettare
   *[other] su quando fare domanda
}
about-apply = { $aspect ->
    [where] su dove fare domanda
    [acceptance] su come accettare il posto
    [withdrawal] sulla rinuncia
    [rules] sul regolamento
   *[other] su come fare domanda
}
about-eligibility = { $aspect ->
    [nationality] sulla cittadinanza
    [years] sull'anno di corso
    [graduates] su chi è già laureato
    [grades] su una media minima
    [credits] su un minimo di crediti
   *[other] su chi può partecipare
}
about-language = { $aspect ->
    [points] sui punti per le lingue
    [certificate] su quale certificato vale
    [course] sui corsi di lingua
   *[other] sulla lingua richiesta
}
about-duration = { $aspect ->
    [minimum] sulla durata minima
    [maximum] sulla durata massima
    [extension] sulla possibilità di restare di più
    [period] sul periodo dell'anno
   *[other] sulla durata
}
about-funding = { $aspect ->
    [amount] su quanti soldi si ricevono
    [travel] sulle spese di viaggio
    [payment] su quando arrivano i soldi
    [tuition] sulle tasse
    [payer] su chi paga
   *[other] sui finanziamenti
}
about-destinations = { $aspect ->
    [choice] su come si sceglie la meta
    [map] su un elenco o una mappa delle mete
   *[other] sulle mete
}
about-activities = { $aspect ->
    [courses] sui corsi da seguire là
    [exams] sugli esami da dare là
    [thesis] sulla tesi
    [research] sulla ricerca
    [lab] sui laboratori
    [wards] sui reparti
    [internship] sui tirocini
    [subjects] sulle materie
   *[other] su cosa si fa là
}
about-documents = { $aspect ->
    [return] sui documenti per il ritorno
    [insurance] sull'assicurazione
    [vaccination] sulle vaccinazioni
   *[other] sui documenti che servono
}
about-selection = { $aspect ->
    [places] su quanti posti ci sono
    [minimum] su un punteggio minimo
    [competition] su quanto è difficile entrare
    [interview] sui colloqui
    [results] su dove escono le graduatorie
    [allocation] su come si assegnano le mete
   *[other] sulla selezione
}
about-learning-agreement = { $aspect ->
    [changes] su come cambiare il learning agreement
    [approval] su chi approva il learning agreement
   *[other] sul learning agreement
}
about-recognition = { $aspect ->
    [transcript] sul transcript of records
    [grades] sulla conversione dei voti
    [credits] su quanti crediti dà
    [language-exam] sull'esame di lingua
    [certificate] su un certificato del soggiorno
   *[other] sul riconoscimento
}
about-visa = sul visto
about-contact = { $aspect ->
    [phone] su un numero di telefono
    [hours] sugli orari
    [silence] su cosa fare se nessuno risponde
   *[other] su a chi scrivere
}
about-combining = { $aspect ->
    [gap] su una pausa tra due programmi
    [graduation] sui tempi della laurea
   *[other] su come combinarlo con altri programmi
}

## Risposte
unknown = Non lo so: le mie fonti non dicono nulla { $about }.
unknown-cycle = Non lo so: le mie fonti non dicono nulla sul bando { $year }.
silent = Le mie fonti non dicono nulla { $about }.
known-nearby = Quello che dicono:
ask = Chiedi a:
which-missing = { $places }: nessuna menzione nelle pagine di questi programmi.
which-near = Nello stesso paese nominano { $places }.
which-country = Nominano solo il paese ({ $countries }).
which = { $topic }: quale programma intendi?
list = { $count ->
    [one] C'è un programma adatto:
   *[other] Ci sono { $count } programmi adatti:
}
at-home = Che cosa vuoi sapere? Chiedimi di uno di questi programmi, o toccalo:
list-told = { $count ->
    [one] Cosa dice la sua pagina:
   *[other] Cosa dicono le pagine di { $count } programmi:
}
list-stated = { $count ->
    [0] Non ne conosco nessuno che vada bene con certezza.
    [one] Secondo quello che dice la sua pagina va bene un programma:
   *[other] Secondo quello che dicono le loro pagine vanno bene { $count } programmi:
}
list-sure = { $count ->
    [0] Nessuna pagina dice chiaramente che puoi partecipare.
    [one] ✅ Secondo le sue regole puoi partecipare a un programma.
   *[other] ✅ Secondo le loro regole puoi partecipare a { $count } programmi.
}
list-unsure = { $count ->
    [one] ❔ Di uno non so dirlo.
   *[other] ❔ Di { $count } non so dirlo.
}
source = { $count ->
    [one] Fonte:
   *[other] Fonti:
}
source-of-last = La mia ultima risposta viene da qui:
source-in-vain = Ho guardato qui, e non c'è risposta alla tua ultima domanda:
source-is-all = Non so più di quello che dicono queste pagine. Una pagina può cambiare dopo che l'ho letta: prima di decidere, controllala.
speaks = Rispondo nella lingua in cui mi scrivi. Per averne sempre una sola: /language.
as-of = al { $day }
undated = senza data
edition = { " " }(edizione { $edition }, { $when })
cut = … e altro che qui non ci sta: usa i pulsanti qui sotto.

## Fuori tema
abstain = { $detail ->
    [other-university] So solo di come andare all'estero con l'Università di Milano, il Politecnico di Milano e l'Università di Firenze. Per un altro ateneo chiedi al suo ufficio internazionale.
    [incoming] Aiuto solo chi studia a Milano, al Politecnico o a Firenze e vuole andare all'estero, non chi arriva qui. Chiedi all'ufficio internazionale dell'università in cui vuoi venire.
    [housing] So solo di come andare all'estero, non di stanze o affitti. Può aiutarti la segreteria studenti della tua università.
    [fees] So solo di come andare all'estero, non di tasse o costi d'iscrizione. Può aiutarti la segreteria studenti della tua università.
    [aid] So solo di come andare all'estero, non di altre borse o ISEE. Può aiutarti la segreteria studenti della tua università.
    [exams] So solo di come andare all'estero, non di esami e corsi in sede. Può aiutarti la segreteria studenti della tua università.
    [degree-at-home] So solo di come andare all'estero, non di tesi, tirocini o laurea in sede. Può aiutarti la segreteria del tuo corso.
    [admission] So solo di come andare all'estero, non di test d'ingresso o immatricolazioni. Può aiutarti la segreteria studenti della tua università.
    [services] So solo di come andare all'estero, non di altri servizi dell'ateneo. Può aiutarti la segreteria studenti della tua università.
    [permits] So solo di come andare all'estero, non di permessi di soggiorno, assicurazioni o biglietti. Può aiutarti lo sportello per studenti internazionali della tua università.
    [jobs] So solo di come andare all'estero, non di lavoro o stage qui. Può aiutarti la segreteria studenti della tua università.
    [other-mobility] Conosco solo i programmi di studio e tirocinio di UNIMI, POLIMI e UNIFI: non volontariato, summer school o lauree intere all'estero.
    [injection] So solo di come andare all'estero, e solo dalle pagine delle università: in chat nessuno può cambiarle. Chiedimi di un bando, di una meta, di un documento.
    [nonsense] Non ho capito. So solo di come andare all'estero con UNIMI, POLIMI e UNIFI: prova con una domanda, o toccane una qui sotto.
    [emoji] Bello! Però so solo di come andare all'estero con UNIMI, POLIMI e UNIFI: scrivimi a parole, o tocca una domanda qui sotto.
   *[other] So solo di come andare all'estero con UNIMI, POLIMI e UNIFI. Per il resto chiedi alla segreteria studenti della tua università.
}

## Due chiacchiere
smalltalk = { $detail ->
    [hello] Ciao! Dove ti piacerebbe andare? Chiedimi di bandi, requisiti, mete o documenti.
    [thanks] Di niente! Per qualsiasi altra cosa sull'estero, chiedi pure.
    [bye] A presto, e buon viaggio! Sono qui quando hai una domanda.
    [ok] Perfetto. Se ti viene in mente altro sull'estero, chiedi pure.
    [unsure] Nessun problema. Quando vuoi, dimmi pure che cosa cerchi: un paese, un programma, una scadenza. Oppure tocca una domanda qui sotto.
    [lost] Partiamo da te: tocca «Posso partire?» e ti dico a quali programmi puoi partecipare. Oppure sfogliali tutti.
    [human] Nessun umano qui: sono un bot, e quello che non so te lo dicono gli uffici. Chiedimi di qualsiasi programma.
    [love] Grazie! Però rispondo meglio se mi chiedi di come andare all'estero.
    [who-are-you] Sono un bot: un programma che legge le pagine delle università sulla mobilità e cita sempre la fonte. Chiedimi di qualsiasi programma.
    [what-can-you-do] Rispondo alle domande su come andare all'estero: quando aprono i bandi, chi può andare, dove, per quanto, con quali documenti. Prova con una di queste.
    [how-are-you] Tutto bene, grazie! E tu, pensi di andare all'estero? Chiedimi quello che vuoi.
    [sorry] Figurati! Richiedimelo con parole tue.
    [insult] Mi dispiace di non averti aiutato. Prova con altre parole, o tocca una domanda qui sotto.
    [praise] Grazie! Per qualsiasi altra cosa sull'estero, chiedi pure.
    [joke] Ah ah! E quando ti va, chiedimi di bandi, mete o documenti.
    [source] Ogni mia risposta cita, in fondo, la pagina da cui viene. Che cosa vuoi sapere?
    [emoji] 🙂 Chiedimi quello che vuoi su come andare all'estero: bandi, requisiti, mete.
   *[other] Sono qui per le domande su come andare all'estero: bandi, requisiti, mete, documenti. Che cosa vuoi sapere?
}

## Pulsanti
button-card = Scheda completa
button-more = { $topic }: tutto
button-programmes = Tutti i programmi
button-home = Inizio
button-language = 🌐 Lingua
button-forget = Cancella i miei dati
button-forget-sure = Sì, cancella tutto
button-cancel = Annulla
back-universities = ‹ Università
back-university = ‹ { $university }
back-card = ‹ Torna al programma
example-1 = Quando apre il bando Erasmus di IMS?
example-2 = Quanto dura Erasmus KA107?
example-3 = Quanti punti vale un C1 a Firenze?

## Schermate
in-terminal-begins = (Qui nel terminale non resta salvato nulla quando esci e non arrivano promemoria: quelli arrivano solo su Telegram.)
in-terminal-changed = (Al posto del messaggio qui sopra:)
in-terminal-file = (Il file arriva solo su Telegram.)
in-terminal-keeps-nothing = Qui dalla riga di comando non conservo nulla di te, quindi non c'è nulla da cancellare. Su Telegram /privacy dice che cosa conservo e /forget lo cancella.
in-terminal-no-button = Non c'è un pulsante { $number }: scegli un numero fra parentesi, o scrivi una domanda.
welcome-what = Ciao! Rispondo alle domande su come andare all'estero da UNIMI, POLIMI e UNIFI.
welcome-how = Scrivi la tua domanda: quando apre un bando, chi può andare, dove, per quanto, con quali documenti.
welcome-source = Ogni risposta cita la pagina da cui viene, e se non so una cosa te lo dico.
help = Scrivi una domanda con parole tue, in italiano o in inglese: rispondo dalle pagine delle università e cito la fonte. Se capisco male, scrivi il nome del programma. Per un promemoria scrivi /remind e il nome del programma. In un gruppo menzionami o rispondi a un mio messaggio.
universities = In quale università studi?
programmes-of = Scegli un programma:
card-empty = Le mie fonti non ne dicono quasi nulla.
language = In quale lingua ti parlo?
language-name = Italiano
language-chosen = Bene, d'ora in poi ti parlo in italiano.
privacy = Che cosa conservo di te
privacy-kept = Conservo: la lingua che scegli e, solo se sei d'accordo, il tuo profilo di studi e i promemoria che chiedi, insieme al tuo numero Telegram.
privacy-not-kept = Non conservo: i tuoi messaggi. Ricordo la tua ultima domanda, e quello che mi dici dei tuoi studi mentre parliamo, per mezz'ora, solo in memoria, per capire la successiva.
privacy-delete = Puoi far cancellare tutto subito, quando vuoi: /forget.
forget = Cancello tutto quello che conservo di te, cioè lingua, profilo e promemoria? Non si può annullare.
forget-not = Non ho cancellato nulla.
forgotten = Fatto: ho cancellato tutto. Puoi continuare a chiedere lo stesso.
stale = Quel pulsante è troppo vecchio: la sua chiacchierata è finita, o viene da una mia versione precedente. Riparti da qui, o scrivimi la tua domanda.
unknown-command = Non conosco questo comando. Scrivi la tua domanda, o sfoglia i programmi.
not-text = { $kind ->
    [sticker] Bello! Però leggo solo testo: scrivimi una domanda su come andare all'estero.
    [voice] Non posso ascoltare i messaggi vocali. Scrivimi la tua domanda.
    [audio] Non posso ascoltare gli audio. Scrivimi la tua domanda.
    [video_note] Non posso guardare i video. Scrivimi la tua domanda.
    [video] Non posso guardare i video. Scrivimi la tua domanda.
    [location] Non so usare una posizione. Scrivimi il paese che hai in mente.
    [photo] Non so leggere le immagini. Scrivimi la tua domanda.
    [document] Non so leggere i documenti. Scrivimi la tua domanda.
    [contact] Non so usare i contatti. Scrivimi la tua domanda.
   *[other] Leggo solo testo. Scrivimi la tua domanda su come andare all'estero.
}
mishap = Qualcosa è andato storto da parte mia, scusa. Riprova tra un attimo.

## Che cosa mostra Telegram del bot
bot-name = Mobility: studiare all'estero
bot-description = Vuoi andare all'estero dall'Università di Milano, dal Politecnico di Milano o dall'Università di Firenze? Chiedimi quando aprono i bandi, chi può andare, dove, per quanto e con quali documenti. Rispondo dalle pagine delle università, cito la fonte e se non so una cosa te lo dico.
bot-short-description = Risposte su come andare all'estero da UNIMI, POLIMI e UNIFI, ognuna con la sua fonte.
command-programmes = Sfoglia tutti i programmi
command-help = Che cosa puoi chiedere
command-language = Italiano o inglese
command-privacy = Che cosa conservo di te
command-forget = Cancella tutti i tuoi dati

## Verdetti: può partecipare?
verdict-eligible = ✅ Sì: secondo la pagina puoi partecipare a { $programme }.
verdict-not-eligible = ❌ No: secondo la pagina non puoi partecipare a { $programme }.
verdict-unknown = ❔ Non posso ancora dire se puoi partecipare a { $programme }.
verdict-open = ❔ Non so se puoi partecipare a { $programme }.
verdict-several = Potresti intendere più programmi. Per te, secondo le loro pagine:
verdict-of-one = { $mark } { $programme }: { $why }
verdict-may = puoi partecipare
verdict-tell = dimmi { $needs }
verdict-any = Basta una di queste:
verdict-reason = { $state ->
    [met] ✓
    [unmet] ✗
   *[other] ?
} { $condition }{ $told ->
    [none] .
   *[other] : { $told }.
}
verdict-unstated = ? { $what }
asks-university = Solo per chi studia a { $university }
asks-no-rule = Le mie fonti non dicono chi può partecipare
asks-school = Solo per chi studia a { $schools }
asks-scope = La pagina parla solo di chi studia a { $schools }
asks-degree = Per chi è iscritto a { $degrees }
asks-degree-both = Per chi è iscritto al primo o secondo livello (triennale o magistrale)
asks-degree-not = Non per chi è iscritto a { $degrees }
asks-degree-enrolled = Per chi è iscritto, ma non a { $degrees }
asks-enrolled = Solo per chi è iscritto
asks-year-application = Riservato al { $years }
asks-year-travel = Riservato a chi durante il soggiorno è al { $years }
asks-graduated = Aperto a chi ha una laurea, entro { $months ->
    [one] 1 mese
   *[other] { $months } mesi
} dalla laurea
asks-language = Almeno il { $level } in { $language }
year-of-list = { $number }°
years-in-words = { $count ->
   *[other] { $years } anno
}
told-university = tu sei a { $university }
told-school = tu sei a { $school }
told-another-school = tu sei altrove
told-degree = tu frequenti { $degree }
told-graduate = hai già la laurea
told-enrolled = sei ancora all'università
told-year = sei al { $year }° anno
told-travel-year = { $year ->
    [7] avrai già finito il 6° anno
   *[other] sarai al { $year }° anno
}
told-months = la tua laurea è di { $months ->
    [0] meno di un mese
    [one] 1 mese
   *[other] { $months } mesi
} fa
told-level = hai il { $level }
lacks-university = non hai detto la tua università
lacks-school = non hai detto la tua scuola o il tuo corso
lacks-degree = non hai detto che corso di studi frequenti
lacks-year = non hai detto il tuo anno
lacks-travel-year = dipende da quando parti (ora sei al { $year }° anno)
lacks-months = non hai detto da quando hai la laurea
lacks-languages = non hai detto il tuo livello
open-school = di te non dice nulla
verdict-needs = Dimmi { $needs } e potrò dirti di più.
need-university = la tua università
need-school = la tua scuola o il tuo corso
need-degree = che corso di studi frequenti
need-year = il tuo anno
need-travel-year = in quale anno di corso partirai ({ $now } o { $next })
need-months = da quanti mesi hai la laurea
need-languages = il tuo livello di { $language }
verdict-graduate-and-enrolled = Dici sia di avere già la laurea sia di frequentare ancora: quale delle due?
verdict-travel-before-now = L'anno in cui parti non può venire prima di quello in cui sei: quali sono?
verdict-points = In graduatoria: { $given }.
verdict-points-level = il { $level } vale { $points ->
    [one] 1 punto
   *[other] { $points } punti
}
verdict-points-one = { $language } ({ $level }) vale { $points ->
    [one] 1 punto
   *[other] { $points } punti
}

## La chiacchierata sui requisiti
question-place = Dove studi?
question-school = In quale scuola o corso sei?
question-degree = Che corso di studi frequenti?
question-year = A che anno sei?
question-travel = A che anno di corso partirai?
question-months = Quando hai preso la laurea?
question-languages = Quale lingua? Poi ti chiedo il livello.
question-level = Che livello hai di { $language }? Un certificato vale circa uno di questi: scrivimi nome e punteggio.
place-school = { $university } · { $school } ({ $name })
place-other = { $university }, altro corso
place-elsewhere = Un'altra università
school-other = Un'altra
degree-short-bachelor = Triennale
degree-short-master = Magistrale
degree-short-single-cycle = Ciclo unico
degree-short-phd = Dottorato
degree-short-single-courses = Corsi singoli
degree-short-professional-master = Master universitario
degree-short-graduate = Ho già la laurea
year-short = { $year }° anno
travel-short = { $year ->
    [7] Dopo il 6° anno ({ $academic })
   *[other] { $year }° anno ({ $academic })
}
months-at-most = Al massimo { $months } mesi fa
months-more = Più di { $months } mesi fa
button-skip = Salta
button-back = « Indietro
button-can-i-go = Posso partire?
button-languages = Lingue
button-all-verdicts = « Tutti i programmi
button-change = Cambia
button-afresh = Da capo
button-keep = 💾 Tieni questo profilo
button-my-profile = Il mio profilo
overview-nobody = Non mi hai ancora detto nulla
overview-eligible = ✅ Puoi partecipare a: { $programmes }
overview-not-eligible = ❌ Non puoi partecipare a: { $programmes }
overview-unknown = ❔ Non posso dirlo: { $programmes }
overview-why = Toccane uno per i motivi, la fonte e quello che manca.
told-at-another-university = tu sei in un'altra università
who-another-university = un'altra università
who-another-school = un altro corso
who-graduated = laurea già presa
who-months = { $months ->
    [0] meno di un mese fa
    [one] 1 mese fa
   *[other] { $months } mesi fa
}
who-year = { $year }° anno
who-travel-year = { $year ->
    [7] in partenza dopo il 6° anno
   *[other] in partenza al { $year }° anno
}
who-level = { $language } { $level }
ask-in-private = I tuoi studi riguardano solo te: chiedimelo in privato.
button-private = Chiedi in privato
profile = Che cosa conservo dei tuoi studi
profile-none = Non conservo nulla dei tuoi studi.
profile-kept = Fatto. Lo vedi e lo cambi con /profile, e con /forget cancelli tutto.
profile-use = Serve a non doverlo ridire, e a farti sapere nelle risposte che cosa ti riguarda.
for-you-eligible = Per te: secondo la pagina puoi partecipare.
for-you-not-eligible = Per te: secondo la pagina non puoi partecipare.
impossible-year = Il { $told }° anno non esiste: gli anni vanno da 1 a 6. A quale sei?
impossible-level = Il livello { $told } non esiste: i livelli sono A1, A2, B1, B2, C1 e C2. Qual è il tuo?
certificate-about = Il tuo { $certificate } vale circa { $level } in { $language } ({ $source }); che cosa accetta lo decide il programma.
score-question = { $programme }: che livello dà il tuo certificato di lingua?
score-which = Quale graduatoria ti interessa?
score-level = { $programme } · { $name }: { $level } vale { $points ->
    [one] 1 punto
   *[other] { $points } punti
} su { $most }.
score-no-total = Il totale non posso saperlo. Prima non si conoscono: { $open }.
score-title = { $programme }: i punti in graduatoria
button-ranking = Tutta la graduatoria
button-score = Punti
## Comandi
command-eligibility = Posso partire? Anno, corso e lingue a confronto con i requisiti
command-score = Quanto vale il tuo livello di lingua in graduatoria
command-profile = Il tuo profilo di studi

### Every sentence of the bot's own, in English. Facts about programmes live in knowledge/data.

## Times, spans, lists
moment = { $day } at { $clock } ({ $place } time)
moment-end = { $day } at 24:00 (end of the day, { $place } time)
month-range = { $first }–{ $last }
in-months = in { $first ->
   *[other] { $months }
}
span-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
span-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
span-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
span-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
span-semesters = { $count ->
    [one] 1 semester
   *[other] { $count } semesters
}
span-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}

## Calls
window-closed = The last known call ({ $year }) closed on { $closes }; no date is known yet for the next one.
window-closes = The call for { $year } closes on { $closes }.
window-open = The call for { $year } is open: it opened on { $opens } and closes on { $closes }.
window-coming = The call for { $year } opens on { $opens } and closes on { $closes }.
window-usual = The call is usually open { $months }. Next time: { $coming }, not confirmed yet.
window-usual-now = The call is usually open { $months }: so about now ({ $coming }), though it is not confirmed.
window-rolling = Apply at least { $offset } before { $event }: there is no fixed date.
window-own-day = For your date that means by { $day }.
window-own-day-past = For your date that would have been by { $day }: it is too late.
window-any-time = Apply before { $event }: there is no fixed deadline.
window-unannounced = No dates are known: you will find them { $where }.
event-departure = departure
event-activities = the activities start

## Stays and places
lasts-least = At least { $span }.
lasts-most = At most { $span }.
lasts-exactly = { $span }.
lasts-usual = Usually { $span }.
lasts-between = From { $first } to { $last }.
lasts-months = When: { $months }.
leads = Destinations: { $places }.
leads-among-others = Destinations include { $places }.
leads-partners = Partner institutions: { $places }.
leads-partners-among-others = Partner institutions include { $places }.
goes = Yes: { $places }.
goes-online = Online, no travel: { $places }.
goes-beside = { $cities } { $count ->
    [one] is
   *[other] are
} not among the places that the page names; in the same country: { $places }.
goes-country = { $cities }: the page names only { $count ->
    [one] the country
   *[other] the countries
} ({ $countries }).
goes-anywhere = Yes, { $places } too: you choose the place, anywhere in the world.
goes-not = No, { $places } { $count ->
    [one] is
   *[other] are
} not among the destinations.
goes-not-named = { $places } { $count ->
    [one] is
   *[other] are
} not among the destinations that the page names; it may not name them all.
goes-anywhere-within = Yes, { $regions } too: you choose the place, anywhere in the world.
goes-not-within = No, there is no destination { $regions }.
goes-not-named-within = The page names no destination { $regions }; it may not name them all.
within = { $region ->
    [eu] in the EU
    [europe] in Europe
    [asia] in Asia
    [africa] in Africa
    [north-america] in North America
    [south-america] in Latin America
    [america] in America
    [oceania] in Oceania
   *[other] in that part of the world
}

## Points
level-gives = { $level } gives { $points ->
    [one] 1 point
   *[other] { $points } points
}.
level-points = { $level } = { $points }
scale = { $name }, points by level: { $points } (this part: { $most } points at most).
score-part = { $name }: up to { $most } points
score-inner = { $name } up to { $most }
score-least = at least { $least } needed to be eligible

## Who may take part
rule = You can take part if { $conditions }.
rule-perhaps = If { $conditions }, it is not certain. { $what }
rule-not = You cannot take part as { $students }.
rule-page-of = This comes from a page for students of { $schools }: of others it says nothing.
if-school = you are enrolled at { $schools }
if-degree = you are enrolled in { $degrees }
if-degree-not = you are not enrolled in { $degrees }
if-year-application = you are in your { $years }
if-year-travel = you will be in your { $years } when you go
if-graduated = you graduated at most { $months ->
    [one] 1 month
   *[other] { $months } months
} ago
if-language = you have at least { $level } in { $language }
if-unstated = this holds: { $what }
ordinal-year = { $number ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $number }th
}
years-of-course = { $years } year
degree-bachelor = a bachelor's degree
degree-master = a master's degree
degree-single-cycle = a single-cycle degree
degree-phd = a PhD
degree-single-courses = single courses
degree-professional-master = a professional master
degree-graduate = nothing any more
students-bachelor = a bachelor student
students-master = a master student
students-single-cycle = a single-cycle student
students-phd = a PhD student
students-single-courses = a student of single courses
students-professional-master = a student of a professional master
students-graduate = a graduate

## Kinds and areas
nature = { $kinds }.
nature-where = { $kinds }, { $areas }.
kind-study = study
kind-traineeship = traineeship
kind-thesis = thesis
kind-double-degree = double degree
kind-clinical = clinical practice
kind-short-course = short course
kind-virtual = virtual mobility
kind-network = network of universities
area-eu = in the EU
area-extra-eu = outside the EU
area-online = online

## Topics
topic-overview = What it is
topic-deadline = When to apply
topic-apply = How to apply
topic-eligibility = Who can go
topic-language = Language
topic-duration = How long
topic-funding = Money
topic-destinations = Where
topic-activities = What you do
topic-documents = Documents
topic-selection = Selection
topic-learning-agreement = Learning agreement
topic-recognition = Recognition
topic-visa = Visa
topic-contact = Contacts
topic-combining = Combining

## What a question is about, after "my sources say nothing"
about-overview = { $aspect ->
    [organiser] about who runs it
    [title] about the degree you get
    [presentation] about presentations
   *[other] about what it is like
}
about-deadline = { $aspect ->
    [opening] about when the call opens
    [closing] about the deadline
    [hour] about the hour of the deadline
    [results] about when the results come out
    [acceptance] about the deadline to accept
   *[other] about when to apply
}
about-apply = { $aspect ->
    [where] about where to apply
    [acceptance] about accepting the place
    [withdrawal] about withdrawing
    [rules] about the regulation
   *[other] about how to apply
}
about-eligibility = { $aspect ->
    [nationality] about nationality
    [years] about the year of study
    [graduates] about graduates
    [grades] about a minimum grade average
    [credits] about a minimum of credits
   *[other] about who can take part
}
about-language = { $aspect ->
    [points] about points for languages
    [certificate] about which certificate counts
    [course] about language courses
   *[other] about the language you need
}
about-duration = { $aspect ->
    [minimum] about the shortest stay
    [maximum] about the longest stay
    [extension] about staying longer
    [period] about the period of the year
   *[other] about how long it lasts
}
about-funding = { $aspect ->
    [amount] about how much money there is
    [travel] about travel costs
    [payment] about when the money is paid
    [tuition] about tuition fees
    [payer] about who pays
   *[other] about money for it
}
about-destinations = { $aspect ->
    [choice] about choosing the destination
    [map] about a list or map of destinations
   *[other] about the destinations
}
about-activities = { $aspect ->
    [courses] about courses there
    [exams] about exams there
    [thesis] about the thesis
    [research] about research
    [lab] about laboratories
    [wards] about hospital wards
    [internship] about internships
    [subjects] about the subjects
   *[other] about what you do there
}
about-documents = { $aspect ->
    [return] about papers for your return
    [insurance] about insurance
    [vaccination] about vaccinations
   *[other] about the documents you need
}
about-selection = { $aspect ->
    [places] about how many places there are
    [minimum] about a minimum score
    [competition] about how hard it is to get in
    [interview] about interviews
    [results] about where the rankings come out
    [allocation] about how destinations are given
   *[other] about the selection
}
about-learning-agreement = { $aspect ->
    [changes] about changing the learning agreement
    [approval] about who approves the learning agreement
   *[other] about the learning agreement
}
about-recognition = { $aspect ->
    [transcript] about the transcript of records
    [grades] about the conversion of grades
    [credits] about how many credits it gives
    [language-exam] about the language exam
    [certificate] about a certificate of the stay
   *[other] about recognition
}
about-visa = about the visa
about-contact = { $aspect ->
    [phone] about a phone number
    [hours] about opening hours
    [silence] about what to do when nobody answers
   *[other] about whom to write to
}
about-combining = { $aspect ->
    [gap] about a gap between two programmes
    [graduation] about the timing of graduation
   *[other] about combining it with other programmes
}

## Answers
unknown = I do not know: my sources say nothing { $about }.
unknown-cycle = I do not know: my sources say nothing about the call for { $year }.
silent = My sources say nothing { $about }.
known-nearby = What they do say:
ask = Ask:
which-missing = The pages of these programmes do not name { $places }.
which-near = In the same country they name { $places }.
which-country = They name only the country ({ $countries }).
which = { $topic }: which programme do you mean?
list = { $count ->
    [one] One programme fits:
   *[other] { $count } programmes fit:
}
at-home = What would you like to know? Ask me about one of these programmes, or tap it:
list-told = { $count ->
    [one] What its page says:
   *[other] What the pages say of { $count } programmes:
}
list-stated = { $count ->
    [0] I know of none that fits for certain.
    [one] One programme fits, by what its page states:
   *[other] { $count } programmes fit, by what their pages state:
}
list-sure = { $count ->
    [0] No page says outright that you can take part.
    [one] ✅ By its rules you can take part in one programme.
   *[other] ✅ By their rules you can take part in { $count } programmes.
}
list-unsure = { $count ->
    [one] ❔ Of one I cannot tell.
   *[other] ❔ Of { $count } I cannot tell.
}
source = { $count ->
    [one] Source:
   *[other] Sources:
}
source-of-last = My last answer comes from here:
source-in-vain = I looked here, and found no answer to your last question:
source-is-all = I know no more than these pages say. A page may have changed since I read it, so check it before you decide.
speaks = I answer in the language you write in. To have always the same one: /language.
as-of = as of { $day }
undated = undated
edition = { " " }(edition { $edition }, { $when })
cut = … and more than fits here: use the buttons below.

## Out of scope
abstain = { $detail ->
    [other-university] I only know about going abroad with the University of Milan, Politecnico di Milano and the University of Florence. For another university, ask its international office.
    [incoming] I only help students of Milan, Politecnico and Florence who want to go abroad, not those who come here. Ask the international office of the university you want to come to.
    [housing] I only know about going abroad, not about rooms or rents. Your university's student office can help.
    [fees] I only know about going abroad, not about fees or enrolment costs. Your university's student office can help.
    [aid] I only know about going abroad, not about other grants or ISEE. Your university's student office can help.
    [exams] I only know about going abroad, not about exams and courses at home. Your university's student office can help.
    [degree-at-home] I only know about going abroad, not about theses, wards or graduation at home. Your degree's student office can help.
    [admission] I only know about going abroad, not about admission tests or enrolment. Your university's student office can help.
    [services] I only know about going abroad, not about other university services. Your university's student office can help.
    [permits] I only know about going abroad, not about residence permits, insurance or tickets. Your university's desk for international students can help.
    [jobs] I only know about going abroad, not about jobs or internships here. Your university's student office can help.
    [other-mobility] I only know about study and traineeship programmes of UNIMI, POLIMI and UNIFI: not about volunteering, summer schools or whole degrees abroad.
    [injection] I only know about going abroad, and only from the universities' pages: nobody can change that in chat. Ask me about a call, a destination, a document.
    [nonsense] I did not understand that. I only know about going abroad with UNIMI, POLIMI and UNIFI: try a question, or tap one below.
    [emoji] Nice! I only know about going abroad with UNIMI, POLIMI and UNIFI, though: ask me in words, or tap a question below.
   *[other] I only know about going abroad with UNIMI, POLIMI and UNIFI. For the rest, your university's student office is the place to ask.
}

## Small talk
smalltalk = { $detail ->
    [hello] Hi! Where would you like to go? Ask me about calls, requirements, destinations or documents.
    [thanks] You are welcome! Anything else about going abroad, just ask.
    [bye] Bye, and have a good trip! I am here whenever a question comes up.
    [ok] Great. If anything else comes to mind about going abroad, just ask.
    [unsure] No problem. Whenever you like, tell me what you are looking for: a country, a programme, a deadline. Or tap a question below.
    [lost] Let us start from you: tap “Can I go?” and I tell you which programmes take you. Or look through all of them.
    [human] No human here: I am a bot, and offices can tell you what I cannot. Ask me about any programme.
    [love] Thank you! I answer best, though, when you ask about going abroad.
    [who-are-you] I am a bot: a program that reads the universities' pages about going abroad, and names its source. Ask me about any programme.
    [what-can-you-do] I answer questions about going abroad: when calls open, who can go, where, for how long, which documents. Try one of these.
    [how-are-you] All good, thanks! And you, thinking of going abroad? Ask me anything about it.
    [sorry] No problem at all! Ask me again in your own words.
    [insult] Sorry that I was no help. Try other words, or tap a question below.
    [praise] Thank you! Anything else about going abroad, just ask.
    [joke] Ha! And when you feel like it: ask me about calls, destinations or documents.
    [source] Every answer of mine names, at its end, the page that it comes from. What would you like to know?
    [emoji] 🙂 Ask me anything about going abroad: calls, requirements, destinations.
   *[other] I am here for questions about going abroad: calls, requirements, destinations, documents. What would you like to know?
}

## Buttons
button-card = All about it
button-more = { $topic }: read more
button-programmes = All programmes
button-home = Start
button-language = 🌐 Language
button-forget = Delete my data
button-forget-sure = Yes, delete everything
button-cancel = Cancel
back-universities = ‹ Universities
back-university = ‹ { $university }
back-card = ‹ Back to the programme
example-1 = When can I apply for Erasmus at IMS?
example-2 = How long is Erasmus KA107?
example-3 = How many points is a C1 in Florence?

## Screens
in-terminal-begins = (Here in the terminal nothing is kept once you leave, and no reminder comes: reminders come on Telegram only.)
in-terminal-changed = (In place of the message above:)
in-terminal-file = (The file itself comes on Telegram only.)
in-terminal-keeps-nothing = Here on the command line nothing about you is kept, so there is nothing to delete. On Telegram, /privacy says what is kept and /forget deletes it.
in-terminal-no-button = There is no button { $number }: choose a number in brackets, or write a question.
welcome-what = Hi! I answer questions about going abroad from UNIMI, POLIMI and UNIFI.
welcome-how = Just write your question: when a call opens, who can go, where, for how long, with which documents.
welcome-source = Every answer names the page it comes from, and I say so when I do not know.
help = Write a question in your own words, in English or Italian: I answer from the universities' pages and name the source. If I misunderstand, name the programme. For a reminder, write /remind and the programme's name. In a group, mention me or reply to me.
universities = Which university do you study at?
programmes-of = Choose a programme:
card-empty = My sources hardly say anything about it.
language = Which language shall I speak?
language-name = English
language-chosen = Good, I will speak English from now on.
privacy = What I keep about you
privacy-kept = Kept: the language that you choose and, only if you agree, your study profile and the reminders that you ask for, with your Telegram number.
privacy-not-kept = Not kept: your messages. I remember your last question, and what you tell me of your studies as we talk, for half an hour, in memory only, to understand the next one.
privacy-delete = You can have everything deleted at once, whenever you like: /forget.
forget = Delete everything that I keep about you: language, profile, reminders? This cannot be undone.
forget-not = Nothing was deleted.
forgotten = Done: everything is deleted. You can go on asking all the same.
stale = That button is too old: its talk is over, or it is from an older version of me. Start here, or just write your question.
unknown-command = I do not know that command. Just write your question, or browse the programmes.
not-text = { $kind ->
    [sticker] Nice one! But I only read text: write me a question about going abroad.
    [voice] I cannot listen to voice messages. Write me your question instead.
    [audio] I cannot listen to audio. Write me your question instead.
    [video_note] I cannot watch videos. Write me your question instead.
    [video] I cannot watch videos. Write me your question instead.
    [location] I cannot use a position. Write me the country that you have in mind.
    [photo] I cannot read pictures. Write me your question instead.
    [document] I cannot read documents. Write me your question instead.
    [contact] I cannot use contacts. Write me your question instead.
   *[other] I only read text. Write me your question about going abroad.
}
mishap = Something went wrong on my side, sorry. Please try again in a moment.

## What Telegram shows of the bot
bot-name = Mobility: study abroad
bot-description = Going abroad from the University of Milan, Politecnico di Milano or the University of Florence? Ask me when calls open, who can go, where, for how long and with which documents. I answer from the universities' pages, name the source, and say so when I do not know.
bot-short-description = Answers about going abroad from UNIMI, POLIMI and UNIFI, each with its source.
command-programmes = Browse all programmes
command-help = What you can ask
command-language = English or Italian
command-privacy = What I keep about you
command-forget = Delete everything about you

## Verdicts: may this student take part?
verdict-eligible = ✅ Yes: according to the page, you can take part in { $programme }.
verdict-not-eligible = ❌ No: according to the page, you cannot take part in { $programme }.
verdict-unknown = ❔ I cannot tell yet whether you can take part in { $programme }.
verdict-open = ❔ I do not know whether you can take part in { $programme }.
verdict-several = Several programmes could be meant. For you, according to their pages:
verdict-of-one = { $mark } { $programme }: { $why }
verdict-may = you can take part
verdict-tell = tell me { $needs }
verdict-any = One of these is enough:
verdict-reason = { $state ->
    [met] ✓
    [unmet] ✗
   *[other] ?
} { $condition }{ $told ->
    [none] .
   *[other] : { $told }.
}
verdict-unstated = ? { $what }
asks-university = Only for students of { $university }
asks-no-rule = My sources do not say who can take part
asks-school = Only for students of { $schools }
asks-scope = The page speaks only of students of { $schools }
asks-degree = For students enrolled in { $degrees }
asks-degree-both = For enrolled students of the first and second cycle (bachelor's and master's)
asks-degree-not = Not for students enrolled in { $degrees }
asks-degree-enrolled = For enrolled students, but not in { $degrees }
asks-enrolled = Only for students who are enrolled
asks-year-application = Reserved to { $years }
asks-year-travel = Reserved to { $years }, at the time of the stay
asks-graduated = Open to graduates within { $months ->
    [one] 1 month
   *[other] { $months } months
} of graduation
asks-language = At least { $level } in { $language }
year-of-list = { $number }
years-in-words = { $count ->
    [one] year { $years }
   *[other] years { $years }
}
told-university = you are at { $university }
told-school = you are at { $school }
told-another-school = you are at another one
told-degree = you are in { $degree }
told-graduate = you have graduated
told-enrolled = you are enrolled
told-year = you are in year { $year }
told-travel-year = { $year ->
    [7] you will have finished year 6
   *[other] you will be in year { $year }
}
told-months = you graduated { $months ->
    [0] less than a month
    [one] 1 month
   *[other] { $months } months
} ago
told-level = you have { $level }
lacks-university = you did not say your university
lacks-school = you did not say your school or course
lacks-degree = you did not say your degree
lacks-year = you did not say your year
lacks-travel-year = it depends on when you go (now you are in year { $year })
lacks-months = you did not say when you graduated
lacks-languages = you did not say your level
open-school = of you it says nothing
verdict-needs = Tell me { $needs }, and I can say more.
need-university = your university
need-school = your school or course
need-degree = your degree
need-year = your year
need-travel-year = the year of your course in which you will go abroad ({ $now } or { $next })
need-months = how many months ago you graduated
need-languages = your level of { $language }
verdict-graduate-and-enrolled = You say both that you have graduated and that you are enrolled: which of the two is it?
verdict-travel-before-now = The year in which you go abroad cannot come before the one you are in: which years are they?
verdict-points = In the ranking: { $given }.
verdict-points-level = { $level } gives { $points ->
    [one] 1 point
   *[other] { $points } points
}
verdict-points-one = { $language } ({ $level }) gives { $points ->
    [one] 1 point
   *[other] { $points } points
}

## The talk about eligibility
question-place = Where do you study?
question-school = Which school or course are you in?
question-degree = What are you enrolled in?
question-year = Which year are you in?
question-travel = In which year of your course will you go abroad?
question-months = When did you graduate?
question-languages = Which language? I ask for the level next.
question-level = What is your level of { $language }? A certificate gives you about this level: just write its name and score.
place-school = { $university } · { $school } ({ $name })
place-other = { $university }, another course
place-elsewhere = Another university
school-other = Another one
degree-short-bachelor = Bachelor's
degree-short-master = Master's
degree-short-single-cycle = Single cycle
degree-short-phd = PhD
degree-short-single-courses = Single courses
degree-short-professional-master = Professional master
degree-short-graduate = I have graduated
year-short = Year { $year }
travel-short = { $year ->
    [7] After year 6 ({ $academic })
   *[other] Year { $year } ({ $academic })
}
months-at-most = At most { $months } months ago
months-more = More than { $months } months ago
button-skip = Skip
button-back = « Back
button-can-i-go = Can I go?
button-languages = Languages
button-all-verdicts = « All at a glance
button-change = Change
button-afresh = Start again
button-keep = 💾 Keep this profile
button-my-profile = My profile
overview-nobody = You told me nothing yet
overview-eligible = ✅ You can take part in: { $programmes }
overview-not-eligible = ❌ You cannot take part in: { $programmes }
overview-unknown = ❔ I cannot tell: { $programmes }
overview-why = Tap one for its reasons, its source and what is missing.
told-at-another-university = you are at another university
who-another-university = another university
who-another-school = another course
who-graduated = graduated
who-months = { $months ->
    [0] less than a month ago
    [one] 1 month ago
   *[other] { $months } months ago
}
who-year = year { $year }
who-travel-year = { $year ->
    [7] abroad after year 6
   *[other] abroad in year { $year }
}
who-level = { $language } { $level }
ask-in-private = What you study is nobody else's business: ask me in private.
button-private = Ask in private
profile = What I keep about your studies
profile-none = I keep nothing about your studies.
profile-kept = Kept. You see and change it with /profile, and delete everything with /forget.
profile-use = It is there so that you need not tell me again, and my answers say what concerns you.
for-you-eligible = For you: according to the page, you can take part.
for-you-not-eligible = For you: according to the page, you cannot take part.
impossible-year = There is no year { $told }: years go from 1 to 6. Which one are you in?
impossible-level = There is no level { $told }: levels are A1, A2, B1, B2, C1 and C2. Which one is yours?
certificate-about = Your { $certificate } counts as about { $level } in { $language } ({ $source }); the programme decides what it accepts.
score-question = { $programme }: which level does your language certificate give?
score-which = Which ranking do you mean?
score-level = { $programme } · { $name }: { $level } gives { $points ->
    [one] 1 point
   *[other] { $points } points
} of { $most }.
score-no-total = I cannot know your total. Not known beforehand: { $open }.
score-title = { $programme }: points in the ranking
button-ranking = The whole ranking
button-score = Points
## Commands
command-eligibility = Can I go? Your year, degree and languages against the rules
command-score = What your language level is worth in a ranking
command-profile = Your study profile

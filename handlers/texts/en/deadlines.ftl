### What opens and closes next, in English.
deadlines = What opens and closes next
deadlines-none = There are no dates or usual months here.
deadlines-silent = { $count ->
    [one] For 1 more programme my sources state no call.
   *[other] For { $count } more programmes my sources state no call.
}
deadlines-legend = 🟢 open, 📅 exact dates, ≈ usual months (not confirmed), ↔ depends on your own date. Tap an exact date for your local time.
deadlines-all = All
deadlines-mine = Mine
deadline-closed = the last known call closed on { $day }; the next has no date yet
deadline-opens = opens
deadline-closes = closes
deadline-usual-coming = usually { $months }
deadline-usual-open = usually open about now ({ $months })
deadline-rolling = at least { $offset } before { $event }
deadline-any-time = any time before { $event }
deadline-unannounced = no dates known yet
button-picture = 📊 Picture
button-picture-light = ☀️ Light
button-picture-dark = 🌙 Dark
button-calendar = 📆 Calendar file
picture-title = Calls of the next twelve months
picture-exact = exact dates
picture-usual = usual months, not confirmed
picture-today = today
picture-caption = Blue bars are exact dates; hatched ones are usual months, not confirmed; the red line is today.
calendar-name = Going abroad
calendar-caption = Open it to add the dates to your calendar. Usual months are marked as not confirmed.
calendar-empty = There is nothing with a date for a calendar here yet.
calendar-opens = { $name }: call opens
calendar-closes = { $name }: call closes
calendar-usual = { $name }: call usually open (not confirmed)
calendar-note = Usual months, not confirmed: look out for the announcement.
calendar-source = Source: { $title }
command-deadlines = What opens and closes next

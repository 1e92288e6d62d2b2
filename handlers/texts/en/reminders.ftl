### Reminders and subscriptions, in English.

## A reminder
reminder-late = (Late, sorry: this was meant to come on { $day }.)
reminder-opens = The call for { $year } is open. It closes on { $closes }: { $left }.
reminder-closes = The call for { $year } closes on { $closes }: { $left }.
reminder-usual-opens = The call { $late ->
    [yes] is usually open
   *[no] usually opens
} about now ({ $months }). This is not confirmed: look out for the announcement.
reminder-usual-closes = The call usually closes by the end of { $month }. This is not confirmed: check the announcement, it may close earlier.
reminder-rolling = For your date the last day to apply is { $day }: { $left }.
reminder-announced = The dates are out. The call for { $year } { $dates }.
reminder-confirmed = The dates are confirmed. The call for { $year } { $dates }. (I had told you: { $old }.)
reminder-moved = The dates have changed. The call for { $year } { $dates }. (I had told you: { $old }.)
reminder-another = There is another call: the one for { $year } { $dates }. (What I had told you still stands: { $old }.)
reminder-usual-moved = The usual months have changed: the call is usually open in { $months }, not confirmed. (I had told you: { $old }.)
reminder-withdrawn = What I had told you no longer stands: { $old }. { $known }
known-closed = The call for { $year } closed on { $closes }.
known-usual = The call is usually open in { $months }, not confirmed.
known-rolling = The deadline depends on your own date now: give it under /reminders.
known-own-date = For your date the last day to apply { $past ->
    [yes] was
   *[no] is
} { $day }.
dates-both = opens on { $opens } and closes on { $closes }
dates-open = is open and closes on { $closes }
dates-closes = closes on { $closes }
old-usual = usually { $months }
old-exact = closing on { $closes }
old-opening = opening on { $opens }
days-left = { $days ->
    [0] today is the last day
    [one] 1 day left
   *[other] { $days } days left
}
button-how-to-apply = How to apply
button-am-i-eligible = Am I eligible?
button-done = ✓ Done
button-snooze = Again tomorrow
numbered = { $number }. { $label }

## Subscribing
button-remind = 🔔 Remind me
subscribed = 🔔 I will remind you of { $programme }.
next-reminder = Next reminder: { $moment }.
deadline-in = { $days ->
    [0] The last day to apply is today.
    [one] The last day to apply is tomorrow.
   *[other] The last day to apply is in { $days } days.
}
no-lead-ahead = No reminder is left before the deadline.
no-lead-usual = No reminder is left: the call usually closes by the end of { $month }. This is not confirmed: check the announcement now, it may close earlier.
no-date-yet = No date is known yet: I will write as soon as one is published.
no-call = My sources state no call for it: I will write as soon as a date is published.
programme-gone = This programme is no longer in my sources: I have nothing to remind you of.
no-date-closed = The last known call ({ $year }) closed on { $closes }: I will write as soon as the next has a date.
cycle-done = Nothing more about this call; I will remind you of the next one.
ask-own-date = This deadline depends on you: when { $event ->
    [departure] do you leave
   *[activities] do your activities start
}? Write the date, such as “15 march”, “15/3” or “in two months”.
own-date-chosen = For { $own } the last day to apply is { $day }.
own-date-unclear = I need the exact day. Write it as “15 march”, “15/3” or “in two months”.
own-date-missing = That date does not exist. Write it as “15 march”, “15/3” or “in two months”.
own-date-past = { $day } is past. Which date is it? Write it as “15 march”, “15/3” or “in two months”.
own-date-ambiguous = { $first } or { $second }? Write the one you mean, with the month as a word.
own-date-too-late = For { $own } the last day to apply was { $day }, so there is nothing left to remind you of. If your date is another one, write it.
remind-which = What shall I remind you of? Write /remind and the name, such as “/remind thesis scholarship”, or choose:
remind-which-of = Which one do you mean?
remind-unknown = I only remind of the calls of programmes abroad, and found none of mine in this. Choose one:
remind-which-first = Choose the programme first: I write before its deadline, and you can then change how many days before.
no-day-of-choice = I cannot write on a day that you choose: my reminders follow the call.
lead-too-long = { $days } days before the deadline is the earliest that I can write.
lead-later = { $leads } before the deadline: that counts as soon as its exact date is out.
reminders-none = You have no reminders yet. Tap “🔔 Remind me” on a programme, or write /remind and its name.
reminders-list = Your reminders:
reminders-line = { $programme }: { $when }
when-next = next on { $moment }
when-none = no date yet
when-own-date = waits for your date
when-gone = no longer in my sources
when-done = done for this call
when-past = no reminder left for this call
reminder-leads = Reminders before the deadline: { $leads }, at 9:00.
reminder-leads-usual = While only the usual months are known, I write when the first begins, and 14 and 3 days before the last ends.
leads-none = none
lead-days = { $days ->
    [0] on the day
    [one] 1 day
   *[other] { $days } days
}
button-lead = { $chosen ->
    [yes] ✓ { $days }
   *[no] { $days }
} { $days ->
    [one] day
   *[other] days
}
own-date-reply = Answer with a reply to this message.
own-date-not-now = All right: you can write it whenever you know it. Tap “My reminders”, then the programme.
button-not-now = Not now
button-own-date = My date
button-stop = Stop this one
button-stop-all = Stop all
button-stop-sure = Yes, stop all
button-reminders = My reminders
stopped = { $count ->
    [0] There was nothing to stop.
    [one] Stopped: no more reminders of it.
   *[other] Stopped: no more reminders of these { $count }.
}
stop-all = { $count ->
    [one] Stop your reminder?
   *[other] Stop all { $count } reminders?
}
stopped-one = Stopped: no more reminders of { $programme }.
stop-which = You have no reminder of that one. Yours are:
done-noted = Noted: nothing more about this call of { $programme }. I will remind you of the next one.
earlier-call = That message was about an earlier call of { $programme }, or earlier dates: nothing has changed. See “My reminders” for what comes next.
snoozed = I will remind you again on { $moment }.
snooze-too-late = Tomorrow at 9:00 would be too late: it closes before then.
command-remind = Set a reminder for a programme
command-reminders = Your reminders
own-date-far = { $day } is more than three years ahead. Which date is it?

"""What people ask HR, and what is said about it. The form of these scenes is told in `plots.py`."""

SCRIPT = """
@ leave; kind=Parental leave
= Parental leave from spring | Parental leave: split or in one piece?
- We're expecting our first child 🎉 I would like to take six months and come back part time. What do you
    need, and by when?
? what is the expected date, and would you work part time meanwhile?
> Middle of the second month, and no, not meanwhile.
# Notice period is kept. Template B.
! Confirmed in writing, the letter comes to your home. Congratulations!

@ leave; kind=Holiday
= Carry over {n} days of holiday | Holiday across the turn of the year
- I couldn't take {n} days because of {project}. May I take them over?
? has your lead agreed?
> Yes, verbally and by mail.
! {n} days are carried over until the end of March. The portal shows it tomorrow.

@ leave; kind=Care leave; priority=high
= Time off to care for my father | Parent in hospital
- My father came out of hospital and can't be alone for some time. What are my options? I would rather not
    have this go round the team.
= Short care leave from {day}
- I need to be at home from {day}, probably for ten days.
? would you like to talk? I'm free at {time}, or write whatever you prefer here.
> A call would be good. Thank you.
# Keep the reason out of the calendar, only "absent".
! Ten days are arranged, paid by the insurance. Your team only sees that you are away. I wish your family
    well.

@ leave; kind=Unpaid leave
= Three months sabbatical
- After seven years I'd like to take three months off and walk. A long way.
= Unpaid leave for a course
- For a course I need {n} days unpaid.
? is your health insurance clear for that time?
> I have asked them, they take me as voluntary member.
~ Your lead has agreed, the letter is being signed.
! Confirmed. Your laptop stays with us, your desk is kept.

@ leave; kind=Sick leave
= Sick note arrived late | Sick abroad, which form?
- I fell ill during my holiday in {city}. The doctor's note is in another language.
? could you send the note with the dates only? We don't need to know the reason.
> Sent, dates only.
! The holidays are given back to you. Get well soon.

@ leave; kind=Special leave
= A day off for my wedding
- I marry on a {day}. Do I get the day?
? is the date fixed?
> Yes, {day}.
! One day of special leave is entered. All the best!

@ leave; kind=Holiday; priority=low
= Give a day of holiday to a colleague
- May I give a day to {mate}, whose child is ill?
? one day or several?
> Two, if that's possible.
! Two days are moved, without your name, as you wished.

@ letter; kind=Employment
= Proof of employment for my landlord | Employment letter for a flat
- We finally found a flat and the landlord wants a confirmation until {day}.
= Confirmation for the kindergarten
- Kindergarten asks for a note that says that both parents work.
? with or without the salary?
> Without, please.
! Signed and in your portal as PDF.

@ letter; kind=Salary
= Salary certificate for the bank | Form from the bank to be filled in
- We are buying a house and the bank wants its own form filled in, four pages.
? is the form complete on your side? Page 2 is yours.
> Oops. Filled in and sent.
! Filled in, stamped, signed. Original is with us in a closed envelope.

@ letter; kind=Reference
= Interim reference | Reference after change of manager
- My manager changes and I would like an interim reference.
= Reference is missing a project
- In my reference {project} isn't mentioned. That was two years of my life 🙂
? could you send me some bullet points on what you did?
> Sent. Five points, I hope that isn't boasting.
~ It is with your former manager for reading.
! Your reference is signed. {project} has its own paragraph.

@ letter; kind=Visa or residence; priority=high
= Letter for my residence permit | Work permit renewal
- My permit ends soon and the office gave me an appointment on {day}. They want a letter and the contract.
= Embassy wants a letter within a week
- שלום, אני צריכה אישור העסקה עבור השגרירות. In short: the embassy needs a letter of employment.
? do they need the original or is a scan enough?
> The original, with a stamp.
! Original lies ready at the HR desk, copy is in the portal. Fingers crossed for {day}.

@ letter; kind=Employment; priority=low
= Confirmation of my working-student time
- For university I need a proof of the weeks that I worked.
= Certificate for an old employer number
- The pension office asks for dates from ten years ago.
? which years?
> From the first to the third.
! Found in the archive, confirmed in writing.

@ letter; kind=Other
= Letter about home office for tax
- Tax adviser wants the number of days I worked at home.
? for the whole last year?
> Yes, January to December.
! Written and in your portal.

@ letter; kind=Reference; priority=normal
= Typo in my reference
- My second name is spelled with ß instead of ss. Sorry to be picky: Weiß is somebody else.
= Wrong date in my letter
- The start date in the letter is off by a year.
? should I post the new one or will you fetch it?
> I'll fetch it.
! Corrected and signed again. Sorry about that.

@ payroll; topic=Payslip
= Line on my payslip I don't get | Payslip: what is code 417?
- There's a line "417 corr." with minus {euro}. What's that?
? which month?
> The last one.
! 417 corrects the month before, when too much was paid. I've put a short table in your portal.

@ payroll; topic=Bank details; priority=high
= New bank account | Change IBAN before payday
- Please use the new account from this month on. I don't want to write it in a mail.
? please enter it in the portal yourself, I only release it. Tell me when it's done.
> Entered a minute ago.
# Called back on the number on file, it's genuine.
! Released, it is used from this month on.

@ payroll; topic=Tax
= Wrong tax class | Tax class after wedding
- We married in summer and I'm still in the old class.
? has the tax office confirmed it already?
> The letter came on {day}.
! Changed from this month on, you get the difference back with the next payslip.

@ payroll; topic=Bonus
= Bonus is missing | Bonus paid at the wrong rate | How's the bonus calculated when part time?
- I changed to 80 % in spring. Is the bonus for the whole year at 80 %?
? when exactly did you change?
> On the first of the fourth month.
# Check all who changed hours in spring, I think there are two more.
! You were right: three months at 100 % and nine at 80 %. The difference comes next month.

@ payroll; topic=Overtime
= Overtime from {project} | Pay out {many} hours
- During {project} I collected {many} hours. Pay out or take off?
? has your lead signed the sheet?
> Signed on {day}.
! {many} hours are paid with the next salary.

@ payroll; topic=Pension
= Company pension, how much do I get? | Change my pension contribution
- I'd like to pay {euro} euro a month from next month on.
? would you like an appointment with the adviser? It's free.
> Yes, gladly.
! Changed as wished. The adviser meets you on {day} at {time}.

@ payroll; topic=Payslip; priority=normal
= Job ticket still deducted
- I cancelled the job ticket in time but it's still deducted.
? do you have the confirmation of the cancellation?
> Yes, from the sixth.
! You are right. Paid back with the next salary.

@ contract; change=Working hours
= From 100 % to 80 % | Four-day week, is it possible?
- I'd like to work four days a week from spring, with {day} off.
? which day would be free, and does your team know already?
> {day}, and yes, all fine.
# Budget OK from Mathilde's side.
~ Addendum is with the lawyers for a last look.
! The addendum is in your portal for signature. It counts from the date in the form.

@ contract; change=Place of work
= Work from {city} for a month
- May I work from my parents' in {city} for four weeks?
? inside the country or abroad? Abroad we have to check tax and insurance.
> Abroad, but inside the EU.
! Four weeks are fine, the A1 certificate is in your portal. Please carry it with you.

@ contract; change=Job title
= My title is out of date | Title "Junior" after four years
- I've been "Junior" for four years. My lead agrees that it's time.
= My title is out of date
- My contract says a title which doesn't exist any more.
? has your lead put it into the list for the round?
> Yes, last week.
! New title counts from the first. Letter is in your portal, congratulations.

@ contract; change=Probation
= End of my probation | Probation ends, do I get something?
- My probation ends in two weeks and nobody has said anything. Good or bad?
? have you had the feedback talk yet?
> It's on {day}.
! All fine: passed. You'll get a short letter, your lead will tell you in person as well.

@ contract; change=Extension
= My contract ends in {n} months | Fixed term: what happens next?
- My fixed term ends and I have to tell my landlord something. Is there news?
= Extension for {mate}
- {mate}'s contract ends. We want to keep them.
? is the post in the budget of the next year?
> Yes, it's approved.
# Must be signed BEFORE the last day, or it's permanent by law.
! Extended, permanent even. The contract waits for your signature.

@ contract; change=Other; priority=normal
= Side job in the evenings | Second job: permission | Lecturing at the university
- I would like to teach two hours a week at the university.
? how many hours a week?
> Two, in term time only.
! No objection, the note is in your file.

@ contract; change=Working hours; priority=low
= Core time and the school run | Later start on {day}s
- School starts at eight and I can't be there at {time}. Could I begin half an hour later?
? every day or just some?
> Mondays and Thursdays.
! Agreed with your lead, noted from the date in the form.
"""

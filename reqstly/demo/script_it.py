"""What people ask IT, and what is said about it. The form of these scenes is told in `plots.py`."""

SCRIPT = """
@ laptop; device=Laptop
= {laptop} stays black after closing the lid | Laptop won't wake up any more | Black screen after sleep,
    {asset}
- When I open my {laptop} in the morning the fans run but the screen stays black. Holding the power button
    for ten seconds helps, until the next time. | Since the update on {day} my laptop doesn't come back from
    sleep. I lose whatever I had open.
? does it also happen when it is not in the dock?
> Only in the dock, now that you ask. On battery it wakes up fine.
# Third one with this dock firmware. Update the dock first, not the laptop.
! Updated the firmware of your dock and switched off hybrid sleep. It woke up twenty times in a row here.
% It was fine for two days and this morning it is black again.

@ laptop; device=Laptop
= Battery of my {laptop} lasts an hour | Battery bulging? {asset} wobbles on the desk | Laptop dies without
    the charger
- The case doesn't close flat any more and the touchpad clicks by itself. I have read that this may be the
    battery.
? please do not charge it any more. Can you bring it to the IT desk today?
> On my way, I have wrapped it in a towel 🙂
# Swollen cell. Goes to the fire-safe box, not the shelf.
! You have a loan {laptop} with your profile on it. The battery is replaced on {day} and then we swap back.

@ laptop; device=Docking station; blocked=no
= Dock loses both screens every few minutes | Docking station at desk {desk} flickers | Second screen keeps
    going off
- At desk {desk} both screens go black for two seconds, then come back, all day long. At other desks my
    laptop is fine. | Three of us have tried the dock at {desk}. Same flicker each time, so it isn't my
    laptop.
? is the cable the short one with the blue mark, or your own?
> It was a long grey one from the drawer. No blue mark.
! That cable could not carry two screens. There is a marked one at desk {desk} now and I threw the grey ones
    away.
+ I had the same at 3.22, the blue cable helped there too.

@ laptop; device=Phone
= Cracked glass on my {phone} | Dropped my work phone 😬 | {phone} fell, touch dead on the left side
- It slipped out of my pocket on the stairs. It still rings, but I can't type on the left third of the
    screen.
= Cracked glass on my {phone} | Dropped my work phone 😬
- Glass broken, everything else works. Still usable with care.
? do you need it for your second factor, and is there a backup on it?
> Yes, second factor is on it. Backup ran last night, it says.
# Out of warranty, cheaper to hand out a {phone} from the shelf.
! A replacement {phone} waits at the IT desk, restored from your backup. Please bring the old one when you
    pick it up.

@ laptop; device=Phone; blocked=no
= Phone contract: roaming for {city}? | No mobile data abroad on my {phone} | Roaming before my trip to
    {city}
- I'm in {city} from {day} for a week. Last time I had no data at all and sat in the station using the café
    Wi-Fi. | Please enable roaming, I leave on {day}.
? only data, or calls too? Calls outside the zone cost extra and need an OK from your manager.
> Data is enough. I will call over the laptop.
! Roaming is on for data, capped at 10 GB. Switch on "data roaming" in the settings when you land.

@ laptop; device=Screen; blocked=no
= Second screen for desk {desk} | May I have a {screen}? | Bigger screen please, spreadsheets all day
- I compare two big tables all day and scroll myself silly on the laptop screen. A {screen} like the others
    on the {floor} have would help a lot.
= Second screen for desk {desk}
- Our desk {desk} has just one screen and the stand is broken. Could we get a {screen}?
? does your desk have an arm or do you need the stand?
> There is an arm already, screwed to the desk.
~ Two are on order, expected by {day}.
! The {screen} is mounted at desk {desk}. The remote control for the arm doesn't exist, that was a joke of
    the last owner.

@ laptop; device=Headset; blocked=no
= Headset crackles in every call | People say I sound like a robot 🤖
- In calls people hear me crackling, with the laptop's own microphone it is fine. Already tried another USB
    port.
= Headset mic dead
- My headset only plays sound, nobody hears me since {day}.
? which model is it? It is written inside the left cup.
> It says "HX-200 rev B".
! Rev B is the one with the bad cable. There is a new headset in your pigeonhole.

@ laptop; device=Laptop; priority=high
= Coffee over the keyboard ☕ | Liquid damage, {asset}
- About half a cup, mostly over the right side. I turned it off at once and it's lying upside down on paper
    towels. // What now?
= Spilled tea on my {laptop} | Liquid damage, {asset}
- Tea. All of it. It is off and drying. I have a customer meeting at {time}.
? well done for switching it off. Was anything not saved in the cloud?
> Only one draft, and I can live without it.
# Board is gone, don't send it for repair. Write-off form is with Amara.
! You have a spare {laptop} from the shelf, set up while you had lunch. The old one could not be saved but
    your files could.

@ laptop; device=Laptop
= Laptop terribly slow since {day} | Fan of my {laptop} sounds like a hairdryer
- Everything takes ages, opening a mail takes about ten seconds. The fan is on at full speed even when I do
    nothing.
= {laptop} freezes in every video call
- In video calls the picture freezes, then the whole machine. Task manager says 100 % disk.
? could you leave it on and connected over lunch, so that I may look from here?
> Sure, it's on and plugged in until 13:30.
~ Something indexes the whole archive again and again. I have stopped it and am watching.
! The search index was broken and rebuilt itself in a loop. Reset it, load is below 5 % now.
% Slow again since the restart this morning, same fan noise.

@ laptop; device=Laptop; blocked=no
= Replace my {laptop}, five years old | When do I get a newer laptop?
- Mine turned five in spring, the hinge is loose and it can't take the next system update. According to the
    wiki the limit is four years.
= Laptop renewal, {asset}
- I got the notice that {asset} leaves support at the end of the quarter.
? 14 inches again, or would you rather have the 16?
> 14 please, I carry it on the bike.
~ Ordered. The supplier says about two weeks.
! Your new {laptop} is ready. Come by on any morning, moving takes half an hour. Old one stays with us for
    30 days, then it is wiped.

@ laptop; device=Other; blocked=no
= Left-handed mouse | Ergonomic keyboard and mouse please
- My wrist has been complaining for weeks. A colleague recommended a vertical mouse, and I would like to try
    one before my doctor says so too.
? would you like to try one from our box first? We have three kinds.
> Yes please, I come by after lunch.
! The one you liked is yours to keep. The receipt is on the team's cost centre.

@ access; system=Ledgerly; level=Read
= Read access to Ledgerly for the month-end | Reports in Ledgerly are greyed out
- I am covering for {mate} during month-end and have to pull the open items list. I can log in but the menu
    "Reports" is grey.
= Ledgerly: I can see orders, not postings
- For project {project} I need to look at the postings on cost centre {cc}. Reading is enough.
? which cost centres? We can't give all of them at once.
> {cc} and the two below it.
# Finance approved by mail, copy in the folder.
! You are in the role "Reports, {cc}". Sign out and in once, then the menu is there.

@ access; system=Faro CRM; level=Edit
= Faro CRM for our new colleague {mate} | CRM: edit rights for {city} accounts
- {mate} takes over the {city} customers and must be able to edit contacts and offers.
? should {mate} also see the discounts? That needs a yes from sales.
> Yes, discounts too. Chidi says that is fine.
! Done, with discounts. It is live at once.

@ access; system=Shared folder; level=Edit
= Shared folder for project {project} | Folder for {project} with an outside partner
- We start {project} next week and need a place that only the {n} of us can see.
? who is the owner of the folder afterwards? One name, please.
> {mate} owns it, I am the deputy.
! Folder "{project}" exists, {n} people are in it. {mate} can add more people without us.

@ access; system=Paperhouse; level=Edit
= Paperhouse: contracts archive | Paperhouse shows me 0 documents
- After the migration my archive is empty. I had about 200 contracts in there.
? is your team still called "Purchasing" in there or already "Sourcing"?
> Sourcing. Renamed in summer.
# Group mapping still has the old name. Check all who were in Purchasing.
! The group was still mapped to the old team name. All documents are back, and so are your colleagues' ones.
+ Mine are back as well.

@ access; system=Stocktrail; level=Edit
= Stocktrail on the warehouse tablets | Stocktrail login for two temps
- We get two temporary people for the season and they have to book goods in and out on the tablets.
= Scanner user for Stocktrail
- The tablet at gate {n} asks for a user that nobody here knows.
? named accounts or one shared scanner account? Shared ones may only book, not correct.
> Shared is fine, corrections stay with me.
! Account "gate-{n}" is set up and the PIN is in a sealed envelope at the gate desk.

@ access; system=Mapleboard; level=Administer
= Make me admin of our Mapleboard space | Wiki space has no owner
- The two people who ran our wiki space have left. Nobody can archive or rename pages now.
= Mapleboard: rights after the team merger
- Since the merger half of the team can't edit the handbook.
? is there a second person? We always want two owners.
> {mate} would be the second one.
! You and {mate} are owners now. Pages of people who left have been given to the space.

@ access; system=Other; level=Read
= Dashboard access for {project}
- I write the monthly report for {project} and always have to ask someone for screenshots. | Could I have my
    own view of the web statistics? Reading only.
= Read access to the web statistics
- Could I have my own view of the web statistics? Reading only.
? is it all sites or only ours in {city}?
> Only {city} and the main one.
! You can read both. The link is in the wiki below "Statistics".

@ access; system=Faro CRM; level=Read; priority=low
= Remove access that we no longer need | Access review: three names that should go | {mate} should not have
    CRM any more
- In the quarterly review I found people who changed teams long ago: {mate} and two temps. Please take away
    their access.
= {mate} should not have CRM any more
- {mate} moved to another department in spring and still gets our customer mails.
? shall I also remove them from the mailing list?
> Yes please, from both.
! Removed, from the list too. The review is ticked for this quarter.

@ access; system=Other; level=Edit; priority=high
= VPN for {mate} from {day} | Access from home for {mate}
- {mate} helps us until the end of {project} and works from {city}. The contract is signed, the NDA too.
= VPN token for a contractor
- A contractor begins on {day} and needs to reach the test system from outside.
? until when? Outside accounts always get an end date.
> Three months, then we will see.
# NDA checked with Lin.
! VPN works for {mate}, ends by itself after three months. Instructions went to the private address.

@ access; system=Ledgerly; level=Edit
= Approve invoices while {mate} is away | Deputy in Ledgerly | Substitute approver for two weeks
- {mate} is off for two weeks and asked me to approve invoices. Ledgerly does not let me, apparently
    somebody has to enter me as the deputy. | I'm the deputy on paper but not in Ledgerly.
? up to which amount?
> 5,000, like last year.
! You are deputy up to 5,000 for two weeks. It ends without us.

@ software; product=Vektora Draw
= Vektora Draw for {n} people | Drawing program for the design team
- We get plans from an architect that only open in Vektora. {n} of us should be able to view, one to edit.
? can {n} people live with the free viewer, or must all of them edit?
> Viewer for all except me. I have to edit.
~ Quote asked for, usually takes a day.
! Viewer is in the software centre for everyone, your editing licence runs for a year. Key is installed.

@ software; product=Python 3.13; cost=Free
= Newer Python on my laptop | Please install a current Python | Python 3.9 is too old for our scripts
- The scripts for the stock report need at least 3.11 and I have 3.9. I am not allowed to install anything
    myself. | Our analysis tools dropped the version on my {laptop}.
? do you also need a compiler, for packages that build themselves?
> No, only pure ones.
! 3.13 is installed next to the old one. `py -3.13` starts it.

@ software; product=PDF editor; cost=Not sure
= Merge and sign PDFs | PDF editor instead of printing and scanning
- I print, sign, scan and mail about {n} documents a day. There has to be a better way.
= Need to black out names in PDFs
- Legal asks me to redact names. With the free reader I only put black boxes on top, and one can copy the
    text below them 😱
? signatures only, or redaction as well? Those are two licences.
> Redaction too, please.
# We have four left in the pool.
! The editor is installed. There is a two-page guide in the wiki, "Redact properly".

@ software; product=Timeboard app; cost=Free; devices=1
= Timeboard app doesn't update | Timeboard wants version 8, I have 6 | Time tracking asks for an update I
    can't do
- Each time I book hours it asks for an update and then says I'm not allowed to. Clicking "later" works for
    now. | The app refuses to start since {day}: "please update to version 8".
? is there a green tick on the software centre icon, or a yellow one?
> Yellow, with a small clock.
! Your laptop was stuck in the update ring of last year. Now it's in the right one and Timeboard is on 8.

@ software; product=Statistics package; cost=Licence needed
= Statistics package for research | Licence for two more statistics seats | Stats software: floating
    licences used up
- Nearly every afternoon: "no licence available". There are {n} of us and just two floating licences.
? when do you see it, mostly afternoons? I would like to check the log first.
> Between 14:00 and 17:00, nearly daily.
~ The log shows that one seat was held by a computer that was switched off in June. Freed it.
! One seat was blocked by an old computer, and a third one is bought. It should be enough for now, the log
    will tell.

@ software; product=Screen reader; cost=Free; priority=high
= Screen reader for a colleague | Accessibility software before {day}
- {mate} begins with us on {day} and works with a screen reader and a braille display. The driver needs
    admin rights.
= Install a screen reader and braille driver
- I work with a screen reader at home and would like the same here, with the braille driver.
? which model of the display? Then the driver is ready beforehand.
> A 40-cell one, I have sent you the photo of the label.
! Screen reader and driver are installed and tried together with {first}. The sign-in screen reads aloud
    too.

@ software; product=Design fonts; cost=Licence needed; devices=4
= Fonts missing after the new laptop | Corporate font is not on my machine
- All my slides are in some serif font now. The brand font is missing.
= Corporate font is not on my machine | Brand font for {n} laptops
- The agency's templates need the brand font in all weights.
? only Regular and Bold or the whole family?
> The whole family, the light one is in the headlines.
! The family is installed by policy now, on all marketing machines. Restart once.

@ software; product=Map viewer; cost=Free; devices=2; priority=low
= Map tool for planning routes | Small map program for the vans
- For planning the van tours we draw on paper. There is a free program that colleagues in {city} use.
= Try out a route planner
- Could we try the route planner for a month?
? does it send the addresses of customers anywhere? Then data protection has a look first.
> It works offline, that's why we like it.
! Checked and installed on both machines. If you want to keep it, one line here is enough.

@ software; product=Video editor; cost=Licence needed; devices=1
= Video editor for the onboarding films | Software to cut the {project} interviews
- We have filmed {n} interviews for {project} and now need to cut them. My {laptop} should manage.
= Cut short clips
- A simple video editor please, nothing fancy: cut, title, subtitles.
? are the films longer than ten minutes? Then the laptop gets tight on disk.
> Two or three minutes each.
! Installed, plus 200 GB on the project drive for the raw material.

@ incident; where=Wi-Fi and network; priority=urgent
= No network on the {floor} | Wi-Fi AND cable dead, {floor} | Whole {floor} offline since {time}
- Nobody on the {floor} has network since {time}, neither Wi-Fi nor cable. Phones too. About {many} people.
    | All offline up here!! Customer service can't take calls.
? is the cabinet beside the lift making any noise, or is it dark in there?
> Dark. No lights at all.
# Fuse of cabinet 3B. Electrician is called, Pieter has the key.
~ No power in the network cabinet. The electrician is on the way, we are running a cable from the floor
    below for customer service.
+ Same at the window side.
! Power is back in the cabinet and everything is up since {time}. It was the fuse, the new one is stronger
    and monitored.

@ incident; where=Wi-Fi and network
= Wi-Fi drops in {room} | {room}: Wi-Fi gone in every meeting
- In room {room} the Wi-Fi drops every few minutes, next door it's fine. Annoying when presenting.
? which device, and does it show one bar or none at all?
> Full bars, but "no internet".
! The access point in {room} had the wrong channel and fought with the neighbour's. It is quiet now.
% Yesterday good, today again full bars and no internet.

@ incident; where=Mail and calendar
= No mail from outside since {time} | Customers get "mailbox full" from us
- Two customers called to say that their mails come back. Inside everything works.
? could you forward me one of those error messages as an attachment?
> Done. Both say the same, "552 quota".
# Shared mailbox hit 50 GB. Archive rule was off since the migration.
! The shared mailbox was full because archiving had been switched off. It is on again and all waiting mails
    have arrived.

@ incident; where=Printing
= {printer} eats paper
- {printer} jams on every second page. Tray 2, thick paper or not.
? does the display show a code? Usually E and three digits.
> E-214.
! Rollers were worn out, replaced. {printer} has printed 200 pages without a jam.

@ incident; where=Phone and video
= Video system in {room} has no sound | {room}: nobody hears us
- In {room} we hear the others but they can't hear us. Microphone is green.
? has somebody moved the table? The microphone in the table has its own plug.
> Yes, they moved all tables for the workshop.
! The plug below the table had come off. It is taped now and there's a note on it.

@ incident; where=A business system; priority=urgent
= {app} down? Error 503
- {app} shows "503 service unavailable" since {time}. All of us.
= {app} extremely slow for everybody | Cannot save anything in {app}
- Every save takes a minute and then fails. We have month-end!
? does it also happen in a private window?
> Yes, same. Colleagues in {city} as well.
# Disk of the database server at 100 %. Old exports. Cleaned 80 GB.
~ We see it too. The disk of the database ran full, we are making room. Next news in half an hour.
+ {city} confirms, nothing works here either.
! {app} is back. A disk ran full; it is bigger now and warns us at 80 %. Please enter what you had not saved
    once more.

@ incident; where=A business system
= Export out of {app} cuts umlauts
- Exported names come out as "MÃ¼ller" instead of "Müller". Since the update on {day}.
= Wrong VAT on offers from Faro
- Offers to {city} have the wrong VAT rate. I have corrected {n} by hand, but one went out.
? can you tell me one example number, then I can follow it through?
> Take the last one of today, it is the one ending in 77.
! The update had reset a setting. It's right again, and today's are corrected.

@ incident; where=Mail and calendar; priority=normal
= Meetings appear an hour late | Calendar shows the wrong time zone
- Since coming back from {city} all my meetings are one hour late in the phone but right in the laptop.
? is the phone's clock on automatic time zone?
> It was on manual. I have no idea why.
! Automatic is on and the calendar is synchronised from scratch. Looks right on both.

@ incident; where=Other; priority=normal
= Strange mail asks for my password | Phishing? "Your parcel is waiting"
- I got a mail that looks like ours but the link goes somewhere odd. I did not click.
= Mail from the boss asking for gift cards 🤨
- "The director" wants me to buy gift cards, quickly and in secret. Clearly fake but well made.
? did anybody in your team click on it? No blame, we only have to be quick.
> No one did. Two got the same mail.
# Same wave as last week, sender blocked at the gateway.
! It was phishing. Blocked for everybody and removed from {many} mailboxes. Thank you for reporting, that's
    exactly right.

@ incident; where=Printing; priority=low
= Labels come out too small | Barcode labels can't be scanned
- Labels from the gate printer are about a third too small since the new rolls. Scanner doesn't read them.
? which rolls are in, the ones with the red or the blue core?
> Red core.
! Red ones are 62 mm and the printer was on 102. Set it, and the spare printer as well.

@ incident; where=Other; move=ops
= Screen on the wall in {room} hangs loose
- The screen in {room} hangs on one screw, I would not sit below it.
= Socket in {room} sparks when I plug in
- When I plug my laptop in beside the window there's a spark and it smells burnt.
? please keep away from it. Is the room locked?
> Yes, and I put a sign on the door.
! The electrician and the carpenter were both here. Socket and bracket are replaced, the room is open again.

@ account; kind=Locked out; priority=urgent
= Locked out after holiday | Password expired while I was away
- Three weeks of sun and I have forgotten my password. Now it's locked 🙈
= Can't log in, {time} meeting!
- My account is locked and I have a call with a customer at {time}. I'm writing this from a colleague's
    computer.
? I will call you back on the number in the directory to be sure that it's you. Is now good?
> Yes, I'm sitting next to the phone.
! Unlocked, and you set the new password while we were on the phone.
% Locked again. Probably my phone still tries the old password?

@ account; kind=Second factor
= New phone, second factor gone | Authenticator codes are refused
- I changed to a {phone} and traded in the old one without thinking of the codes.
= Authenticator codes are refused
- The six digits are always "wrong" since {day}.
? can you come by with your badge, or shall we do it by video with your camera on?
> I come by before {time}.
! Second factor reset after showing the badge. You also have a passkey on the laptop now, so that one lost
    phone doesn't lock you out.

@ account; kind=Name change
= New surname after my wedding 💍 | Please change my name everywhere
- I married and my surname changes. HR has the papers. What happens with my address and old mails?
? do you want to keep the old address as an alias? Most people do.
> Yes please, for a year or so.
~ Directory and mail are changed, Faro and Timeboard follow tonight.
! Name changed in all systems, the old address still reaches you. Badge: please ask the front desk for a new
    one.

@ account; kind=Mailbox or list
= Shared mailbox for {project}
- We want one address for {project} that {n} of us read and answer from.
= Add {mate} to our team mailbox
- {mate} should see our shared mailbox from {day} on.
? should answers go out in the name of the mailbox or of the person?
> In the name of the mailbox.
! The mailbox is there, {n} people can read and answer. It shows up in your mail within the hour.

@ account; kind=Leaver
= {mate} leaves on {day} | Offboarding: laptop and accounts of {mate}
- {mate}'s last day is {day}. Please lock the accounts in the evening and forward the mails to me for a
    month.
= Last day of our intern
- Our intern leaves on {day}. The laptop is with me.
? may the mailbox be deleted afterwards or must it be kept?
> Keep it for 90 days please, there are offers in it.
# Keep 90 days, then delete. Reminder is set.
! Accounts were locked at 18:00, mails go to you for a month, laptop is back on the shelf.

@ account; kind=Other; priority=normal
= Two accounts with my name
- I show up twice in the directory, and people pick the wrong one.
? which of the two do you use for signing in?
> The one with the dot.
! The old double is gone and your entry now shows the department. That should help people to choose.

@ account; kind=Mailbox or list; priority=normal
= Out-of-office for somebody who is ill | Forward {mate}'s mail during sick leave
- {mate} fell ill unexpectedly and customers get no answer. Could you set a note with our team address?
= Vacation note of a colleague is from last year
- The automatic answer of our mailbox wishes people a merry Christmas. It's not Christmas.
? I need a yes from your lead to change somebody else's mailbox. Who may I ask?
> Our lead is in copy of the mail I have sent you, she said yes.
! The note is set, with your team address in it. Nobody has read any mail.

@ account; kind=Second factor; priority=normal
= Security key for travelling
- In {city} I can't take a phone into the lab. A small USB key would be great.
= Hardware key instead of the app | I don't have a work phone, second factor?
- I do not have a work phone and don't want the app on my own one. Is there another way?
? USB-C or the older, wide plug?
> USB-C.
! Your security key is registered. There's a second one in our safe, in case the first gets lost.

@ account; kind=Locked out
= Account locked every morning | Lockout again and again | Who tries my password at night?
- My account is locked every morning around {time} though I type nothing. | I get locked out two or three
    times a day. Somebody or something tries an old password.
? do you have an old tablet or a home computer with our mail on it?
> There is an old tablet in the kids' room... I'll check tonight.
# Source is a mail client on a private IP. Harmless.
! It was the old tablet asking for mail with last year's password. Removed from your device list, quiet
    since then.

@ account; kind=Other; move=admin
= Badge doesn't open the door since my name changed | Badge and account out of step | Door says red,
    computer says welcome
- Since my account was renamed my badge only blinks red. Colleagues let me in. | The system knows my new
    name, the doors don't.
? which number is on the back of the badge?
> 00731.
! The badge has been printed anew and opens everything as before. Come by at the front desk.

@ starter_kit
= {mate} starts on {day} | New colleague in customer service: {mate} | Equipment for {mate}
- {mate} joins us and sits at desk {desk}. Standard kit, headset, and access to Faro CRM and the wiki. |
    Please prepare a laptop and a phone for {mate}. I will do the welcome tour.
? which keyboard layout?
> US layout please.
~ Laptop is installed, the phone comes tomorrow.
! Everything is on desk {desk}: {laptop}, {phone}, headset. The first password is in a sealed envelope with
    you.

@ starter_kit; kit=Developer; remote=yes
= Developer laptop for {mate}, remote | Remote starter in {city} | Kit to be sent to {city}: {mate}
- {mate} works from {city} and never comes here in the first month. Everything has to go there by courier.
    // - {laptop} with 32 GB // - {screen} // - dock and headset | Remote developer, starts soon. Please add
    the security key to the parcel.
? is somebody at home in the mornings? The courier wants a signature.
> Yes, until noon each day.
! The parcel was delivered and signed for. Video call for the first sign-in went well.

@ starter_kit; kit=Standard; remote=no
= Intern in finance: {mate} | Loan laptops for interns
- {mate} is with us for ten weeks. A used laptop is absolutely fine. | Intern starts soon, needs Ledgerly
    (reading) and mail. Nothing else.
? may it be a {laptop} with a scratch on the lid?
> Of course.
! Used {laptop} ready, accounts end by themselves after ten weeks.

@ starter_kit; kit=Design; remote=no
= Designer starts: {mate} | Design kit with graphics tablet | Kit for {mate}, colour-true screen
- {mate} needs the design kit and, if possible, a screen with true colours. We have budget. | New designer
    at desk {desk}. Graphics tablet, please not the small one.
? left- or right-handed? It decides the side of the tablet's buttons.
> Left-handed!
~ The {screen} comes on {day}, the rest is ready.
! Design kit is set up at {desk}, calibrated and left-handed.

@ starter_kit; kit=Field work; remote=yes
= Rugged tablet for our new technician | Field kit for {mate} | Technician starts in {city}
- {mate} is on the road all week and needs the tablet with the strong case, a car charger and mobile data. |
    Field kit please. The last one came without a SIM.
? does {mate} already have a SIM from us?
> No, first time with the company.
! Tablet, case, charger and an active SIM are in the box for {mate}. I checked the SIM twice 😉

@ starter_kit; kit=Standard; priority=high
= Starts tomorrow and nobody told IT 😳 | Forgotten starter: {mate}
- This fell through the cracks on our side, sorry! {mate} starts tomorrow at {time}. Anything with a
    keyboard will do for the first days.
= Short notice: {mate} comes on {day}
- Contract was signed yesterday, start is on {day}. I know you need two weeks.
? a loan laptop for the first week, then the proper one. OK?
> More than OK. Cake is on me.
! Loan laptop is ready, the proper one follows next week. Lemon cake please 🍋

@ starter_kit; kit=Developer; remote=no
= {mate} comes back from parental leave | Return after a year: accounts for {mate}
- {mate} returns after a year. The old laptop has gone to someone else, the accounts are asleep.
? same rights as before, or smaller at first?
> Same as before please.
! Accounts are awake, {laptop} is ready, rights as before. Welcome back to {mate}!

@ starter_kit; kit=Standard; remote=no
= Change of start date: {mate} | {mate} starts later than planned
- The start of {mate} moves by a week because of the notice period.
= Change of start date: {mate} | {mate} starts a week earlier
- Small change of plan: {mate} comes a week early. Is that possible?
? is the desk the same?
> Yes, {desk}.
! Changed the date for laptop, accounts and badge. All in step.
"""

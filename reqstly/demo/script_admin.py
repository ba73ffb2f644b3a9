"""What people ask the office, and what is said about it. The form of these scenes is told in `plots.py`."""

SCRIPT = """
@ travel; mode=Train; destination={city}
= Train to {city} on {day}
- Workshop in {city}, starts at {time}. A seat with a table, if possible.
= Two train tickets to {city} | Train and one night in {city}
- {mate} and I go to {city} for {project}. One night, near the station.
? do you have a discount card?
> Yes, the 50 one, second class.
! Booked, tickets are in your mail. Seats 41 and 42, with a table.

@ travel; mode=Flight; destination={city}
= Flight to {city}, not before {time}
- I would have taken the train, but it takes fourteen hours. Hand luggage only.
= Flights for {n} people to {city}
- {n} of us fly to {city} for the kick-off of {project}. List of names comes separately.
? please give me the names exactly as in the passports.
> Sent by mail, including the second first names.
~ Fares are held until tonight.
! Booked. Check-in opens the day before, I put the codes in the calendar.

@ travel; mode=Hotel only; destination={city}
= Hotel in {city} for the fair | Hotel with quiet room, {city}
- During the fair everything's full. Anything within half an hour of the halls would do.
= Hotel in {city} is overbooked?!
- The hotel wrote that they have no room for me after all. I arrive on {day}.
? would you go to the one behind the river? 15 minutes by tram.
> Fine, I like trams.
# Rate is 20 above the limit, Sinéad said yes.
! Room is confirmed behind the river, breakfast included.

@ travel; mode=Train; destination={city}; priority=urgent
= Stranded in {city} | Last train cancelled, {city}
- My train was cancelled and there's no other one today. What may I book?
? are you at the station? There's a hotel on the other side with our rate.
> Yes, platform 4, cold.
! Room for tonight and the first train tomorrow are booked. Take a taxi from there, keep the receipt.

@ travel; mode=Flight; destination={city}
= Visa letter for a trip | Invitation for our guest from abroad
- {mate} visits us from abroad and the embassy asks for an invitation with our stamp.
? could you send the dates of the stay?
> Arriving on {day}, leaving a week later.
! Invitation is signed and sent as scan and by post.

@ travel; mode=Car; destination={city}
= Rental car in {city} | Rental car, automatic please
- From the airport in {city} to the customer there's no bus. Small car, automatic please.
= No car at the counter in {city}
- The counter wants my own credit card as deposit. Is this right?
? will you cross a border with it?
> No.
! Reserved, deposit runs on the company's account. Show them the voucher.

@ travel; mode=Train; destination={city}; priority=low
= Cancel my trip to {city} | Refund for unused ticket
- The meeting in {city} has been called off, the tickets aren't needed.
? can you forward me the ticket with the barcode?
> Forwarded.
! Cancelled, refunded to the cost centre apart from {n} euro.

@ travel; mode=Train; destination={city}
= Group trip to {city}, {many} people | Team offsite in {city}
- Our offsite takes place in {city}, {many} people, two nights. // We need: // - train together in one coach
    // - {many} single rooms // - one vegan and two halal menus // - a room to work in
= Bus or train for {many} people?
- {many} people to {city} for a day. Is a bus cheaper?
? is everyone back on the same train?
> Three stay over the weekend, at their own expense.
~ Two offers are in, the third comes on {day}.
! All booked, one coach for you alone. Programme and tickets are in the folder.

@ event
= {room} for {many} people on {day} | Book {room} for the whole morning | Room for a workshop, {many} people
- We need a room for {many} people, with daylight, from {time}.
= Room for a workshop, {many} people
- Workshop with a customer. {room} would be ideal but shows as taken.
? would {room} do if the other meeting moves to the afternoon?
> That would be great, thanks for asking them.
! {room} is yours. Water and glasses are on the table.

@ event; catering=yes
= Lunch for {many} guests | Sandwiches, {many} people, {day}
- {many} people for lunch, about a third vegetarian. One nut allergy, please take it seriously.
= Catering for the {project} launch
- For the launch of {project}: something small to eat, coffee, cake.
? hot or cold?
> Cold, we eat while standing.
~ Ordered at {supplier}.
! Lunch comes at {time}. The nut-free plate has a red flag.

@ event; catering=no
= Double booking in {room} | Somebody sits in our room
- We booked {room} for {time} and another team is there with the same booking.
? what does the little screen beside the door say?
> It shows the other team.
! You have the room next door today, and I have told the other team what went wrong.

@ event; catering=yes
= Farewell for {mate}
- {mate} retires after 31 years. Something with cake, flowers and a few words.
= Summer party, {many} people ☀️
- We'd like to have a small party on the terrace. What is allowed?
? indoors as plan B?
> Yes, if {room} is free.
! Terrace and, as plan B, {room} are reserved. Flowers come on the day.

@ event; catering=yes; priority=high
= Board visit on {day}
- Board visits on {day}. Everything should look good: name signs, parking, lunch.
= Auditors need a room for a week
- The auditors come for five days, {n} people. Lockable room, printer, coffee.
? how many cars?
> Two, perhaps three.
# Give them Meridian, it can be locked.
! Room is locked for you, name signs and parking are ready, lunch at 12:30.

@ event; catering=no
= Hybrid town hall | Microphones for {many} people | Stage and livestream for {day}
- Town hall with {many} people here and some 200 remote. We need two microphones and somebody for the
    camera.
? recorded too?
> Yes, but only the first half.
! Microphones, camera and a technician are booked. Rehearsal at {time}.

@ event; catering=no; move=it
= Video link for the customer meeting | Interpreting channel in the call
- We have guests from three countries and need an interpreting channel in the video call.
? which languages?
> English, Polish and Portuguese.
! The channels are set up. Test call went well, guest codes are on the table.

@ purchase; item=Whiteboard markers
= Pens, markers, sticky notes | Whiteboard markers all dry | Office supplies for the {floor}
- All the markers on the {floor} are dry. Black and blue please, the red ones nobody uses.
? thick or thin ones?
> Thick.
! They're in the cupboard on the {floor}.

@ purchase; item=Office chair
= Office chair for {desk}
- The chair at {desk} has a broken arm.
= Chair with a neck rest | Ergonomic chair, doctor's note
- My doctor recommends a chair with neck rest, I have the note.
? would you like to sit in the two models we have at reception first?
> I did. The grey one!
~ {supplier} delivers in about two weeks.
! The grey one stands at {desk}. Old one is gone.

@ purchase; item=Books; quantity=3
= Books for the research library | Three books about project {project}
- Please order these three: the orange one on statistics, the new edition on survey design, and the small
    one about charts.
? paper or e-book?
> Paper, we write in them.
! They have arrived and are on the shelf in {room}.

@ purchase; item=Oat milk; priority=normal
= Oat milk for the kitchen
- More and more of us drink oat milk. Could it be part of the order?
? how many litres a week, roughly?
> About {n}.
! Delivered, and it's part of the weekly order.

@ purchase; item=Defibrillator battery; priority=high
= Defibrillator battery warning
- The defibrillator at the entrance beeps once a minute.
? which colour is the light on it?
> Red.
! Battery swapped. The check is in the calendar twice a year.

@ purchase; item=Business cards
= Business cards for {mate} | 200 business cards
- {mate} goes to the fair and needs cards. 200 are enough.
= New business cards, new title
- My title has changed, I cross it out by hand.
? mobile number on it or not?
> Yes, mobile only.
! Printed, in your pigeonhole. Proof is in the folder for next time.

@ purchase; item=Safety shoes, size 47
= Safety shoes size 47
- We need safety shoes in 47, the store only has up to 46.
? wide or normal?
> Wide, please.
! Shoes have arrived, they're in your locker.

@ purchase; item=Roll-up banner; quantity=2
= Roll-ups for the fair in {city} | New roll-ups with the new logo
- Our roll-ups still have the old logo. The fair in {city} is soon.
= Banner for {project}
- Two banners for {project}, the print file is ready.
? matt or glossy?
> Matt, the hall has strong lamps.
! Printed, matt, beside the front desk.

@ badge; kind=Lost badge; priority=high
= Lost my badge | Badge gone since {day}
- I can't find my badge since {day}. It may be at home but I am not sure.
= Badge left on a train to {city}
- Left it on the train. Please block it.
? when did you last open a door with it?
> Yesterday around {time}.
! Blocked. The new one is at the front desk, please bring your ID.

@ badge; kind=Visitor
= Visitors on {day}: {n} people
- {n} visitors come at {time}, they're from {supplier}.
= Visitor with a wheelchair
- Our guest uses a wheelchair. Which entrance is best?
? do they come by car?
> By car, yes.
! Badges are ready. Use the yard entrance, it has the ramp. Somebody waits at {time}.

@ badge; kind=New badge
= Badge for {mate} | First badge, starts on {day}
- {mate} starts on {day} and needs a badge for the {floor}.
= Photo on my badge is ten years old
- On the photo I still have hair. New one, please.
? can you send a photo, or do we take one here?
> Please take one, I come by.
! Printed, it opens the {floor} and the main door.

@ badge; kind=More doors
= Badge doesn't open the lab
- For {project} I work in the lab two days a week and always have to ring.
= Door to the {floor} stays red for me
- I moved to the {floor} and the door there blinks red.
? only in office hours?
> Yes, Monday to Friday is enough.
! Your badge opens it from 7 to 20 on weekdays. Hold it to the reader by the entrance once, then it knows.

@ badge; kind=Key
= Key for the cupboard at {desk}
- I've lost the small key for my cupboard. Contents: tea and tax papers.
= Lost the key of {room}
- We need a second key for {room}.
? what number is on the lock?
> 214.
! A second key for 214 is at the front desk, sign the list please.

@ badge; kind=Parking
= Parking space for {n} months
- I'm expecting and would like a space near the entrance until spring.
? what's your plate?
> Mailed it to you.
! You have space 11, beside the entrance. There's a sign with the plate.

@ badge; kind=Key; priority=normal; move=ops
= Lock of {room} is broken | Key turns but the door stays shut
- The key turns but nothing happens. My coat is inside.
? can you shine a light in, is a piece of a key inside?
> Yes! Half a key.
! Lock drilled out and replaced, two new keys are at the desk.

@ badge; kind=More doors; priority=low
= Weekend access for {day} shift
- We do stocktaking on Saturday, {n} people have to get in.
? who is responsible on the spot?
> George, he has the list.
! Saturday 7 to 16 is open for {n} badges. Alarm is off at that time.

@ invoice; kind=Supplier invoice; supplier={supplier}
= {supplier} sent a second reminder | Invoice of {supplier} not paid?
- {supplier} has sent a reminder for {euro} euro. I approved it weeks ago.
? can you tell me the invoice number?
> Ends in 0093.
# Stuck in the approval step of somebody who has left.
! It hung with a colleague who has left. Paid today, {supplier} knows.

@ invoice; kind=Expenses; amount={euro}
= Expenses from {city} | Expenses: {euro} euro rejected
- My expenses for {city} came back: "receipt unreadable". It was raining.
= Receipt lost, what now?
- Lost the taxi receipt. {euro} euro altogether.
? do you still have the card statement?
> Yes, attached now.
! With the statement it's fine. You get {euro} euro with the next run.

@ invoice; kind=Company card; priority=high
= Company card refused | Card blocked in {city}
- My company card was refused at the hotel in {city}. I've paid myself.
? was the PIN right the first time?
> I think I mistyped it twice...
! Unblocked. The limit is raised until the end of the month.

@ invoice; kind=Purchase order; supplier={supplier}
= PO number for {supplier} | {supplier} asks for a PO
- {supplier} doesn't begin without a PO. Offer of {euro} euro is in the folder.
= Purchase order for {project}
- A framework order for {project}, please.
? which cost centre?
> {cc}.
~ Waiting for the second signature.
! PO is written and sent to {supplier}.

@ invoice; kind=Supplier invoice; priority=low
= Change bank details of {supplier}
- {supplier} wrote that the bank account has changed. Sounds phishy, I didn't do anything.
? did you call them on the number that we have on file?
> Called, it's genuine.
# Called back too, on the old number. Genuine.
! Checked with a call back and changed by two people. Thanks for not just doing it.

@ invoice; kind=Expenses; priority=normal
= Mileage for my own car
- I took my own car to {city}, as the pool was empty.
? how many kilometres?
> 184 both ways.
! Entered for you, comes with the next run. Next time it's the third button.

@ invoice; kind=Company card; priority=normal
= Unknown charge on my card: {euro} euro | Card statement does not match
- There's a charge of {euro} euro I don't know, from a shop in {city}.
= Two charges from one hotel
- The hotel in {city} charged me twice.
? was it perhaps the deposit? Those vanish after a week.
> It's two weeks ago by now.
! Charge disputed with the bank, {euro} euro are credited for now.
"""

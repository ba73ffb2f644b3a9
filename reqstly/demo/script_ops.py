"""What people ask Operations, and what is said about it. The form of these scenes is told in `plots.py`."""

SCRIPT = """
@ repair; kind=Heating and air
= Freezing in {room} | Heating on the {floor} stays cold | 17 degrees at desk {desk} 🥶
- The radiator in {room} is ice cold though turned up fully. We sit there in coats. | Since {day} the
    heating doesn't start before noon. By then everyone has gone home.
? does it gurgle, or is it silent?
> It gurgles like a stomach.
# Pump 2 again. Ask for a quote for a new one, third time this winter.
! Bled the radiators and reset the pump. 21 degrees in {room} at {time}.
% Cold again this morning, gurgling is back.

@ repair; kind=Heating and air; danger=no
= Too hot on the {floor} | Stuffy air in {room}
- After an hour with ten people in {room} all are yawning. The ventilation seems to be off.
? is the small light on the panel green or orange?
> Orange, blinking.
! Filter was full, replaced. Light is green and the air is fresh.

@ repair; kind=Light and power; danger=no
= Lamp flickers above desk {desk}
- The tube above desk {desk} flickers, I get a headache.
= Light in the corridor stays off
- Motion sensor in the corridor ignores me. I wave like a madman.
? one lamp or the whole row?
> Just the one.
! Replaced with an LED tube. While I was up there, the motion sensor in the corridor got a new battery.

@ repair; kind=Water; danger=yes; priority=urgent
= Water is coming through the ceiling! | Leak in the kitchen, {floor}
- Water drips from the ceiling in front of {room}, a lot of it. We have put buckets there and moved the
    computers.
? have you got the key to the riser? Turn the red valve to the right until it stops.
> Done, it's getting less.
# Insurance case, take photographs before drying.
~ Plumber is here, ceiling is open. Please keep out of the corridor.
+ It also drips at the printer now.
! Pipe repaired, dryers run until {day}. The ceiling gets painted next week.

@ repair; kind=Doors and windows
= Door to the {floor} does not close
- The door falls into the lock only if you pull it hard, so at night it stays open.
= Window in {room} is stuck open
- The window in {room} can't be closed and they've forecast storm for {day}.
? can you lock the room until I'm there?
> Locked and a note is on the door.
! Hinge adjusted, it closes again as it should.

@ repair; kind=Furniture; danger=no
= Standing desk {desk} stuck at the top
- Desk {desk} went up and doesn't come down. I'm 1.58.
? is there a code on the desk's display?
> E08.
! Reset the desk. Hold "down" for ten seconds if E08 comes back.

@ repair; kind=Cleaning; danger=no
= Kitchen on the {floor} smells
- Something died in the fridge, I dare not look.
= Carpet stain in {room} before a visit
- Red wine on the carpet in {room}, and on {day} the auditors are coming.
? would early {day} morning be fine, before eight?
> Perfect.
! Cleaned, twice. It smells of lemon now.

@ repair; kind=Other; danger=yes; priority=high
= Loose step on the back stairs
- The third step from the top moves. Somebody is going to fall there.
? is it the stairs towards the yard?
> Yes, yard side.
! Fixed today and added to the monthly round.

@ repair; kind=Other; danger=no; priority=low
= Coffee machine: "descale me"
- The coffee machine asks to be descaled and we have no powder left. Morale sinks.
? are there any tablets left in the cupboard below?
> Only one and it needs two.
! Descaled. Tastes like coffee again.

@ desk_move
= Our team of {n} moves to the {floor} | Move {n} desks | Team move before {project} begins
- We grow and don't fit in here any more. {n} people with screens, chairs and two cupboards. | As agreed
    with Marisol: {n} desks to the {floor}.
? do the cupboards go as they are, or do you empty them? Full ones need a second trolley.
> We empty them on the evening before.
# Lift is booked out on {day}, take the yard side.
~ Movers are booked for {day}, boxes are standing in the corridor.
! All {n} desks are in place and cabled. Please bring the empty boxes back to the yard.

@ desk_move; people=1
= Quiet corner, please | Window seat instead of {desk}
- My desk {desk} is next to the printer and I'm on the phone all day. Is there a quieter place?
? would {desk} on the window side do?
> Sounds lovely.
! Moved over lunch. Your name is on the seat plan.

@ desk_move; people=1; priority=normal
= Height-adjustable desk after back surgery
- I'm coming back after an operation and mustn't sit for longer than half an hour.
= Desk near the lift for {n} weeks
- For some weeks I'm on crutches, a desk near the lift would be a great help.
? from which day on?
> From {day}, half days at first.
! A height-adjustable desk beside the lift is ready for you. Welcome back, get well.

@ desk_move; people=0
= Cupboard nobody owns on the {floor} | Get rid of old furniture
- There's a locked grey cupboard in the corridor that has been there longer than all of us.
? may we open it?
> Nobody has a key, so please do.
! Opened (eleven rulers and a trumpet) and taken away.

@ desk_move
= Set up {room} for a training | Tables in U shape in {room} | Chairs for {many} people in {room}
- We need {room} with tables in U shape and {many} chairs, two flip charts. | Training over two days. Please
    leave it set up overnight.
? is {room} booked in the calendar as well?
> Yes, both days.
! U shape with {many} chairs is ready, flip charts have fresh paper.

@ desk_move
= Project office for {project} | Lockable room for {n} people
- For {project} we need a room that can be locked, {n} seats, until spring.
= Space for {n} externals
- {n} people from a partner join us for three months. Together would be best.
? is the old archive all right? It has no daylight.
> If there's a decent lamp, yes.
# Ask IT for ports before promising a date.
! The room is yours, keys are at the front desk. Two lamps, and ports are live.

@ desk_move; people=2; move=it
= New desk {desk} has no network | After the move: no phone, no screen | Sockets dead at desk {desk}
- We moved on {day} and at {desk} nothing is live. Neither phone nor network. | The desk is there, the
    cables are there, the light on the socket isn't.
? what is the number on the socket?
> 3B-17 and 3B-18.
! Both ports were not patched. They are now, you should be online.

@ delivery; direction=Incoming
= Where's my parcel from {supplier}? | Parcel signed for, but not here
- According to the tracking it was delivered on {day} at {time}, signed "M". Who's M?
= Where's my parcel from {supplier}? | Pallet from {supplier} expected
- {supplier} says it arrived. I have looked everywhere.
? do you have the tracking number? The last four digits are enough.
> 7718.
! Found it behind gate 2. M is Marek from next door, they had taken it by mistake.

@ delivery; direction=Outgoing
= Courier to {city} today | Send {n} boxes to {city}
- {n} boxes with catalogues for the fair in {city}. They have to be there by {day}.
= Samples to a customer in {city}
- Some samples to a customer, insured, about {euro} euro.
? who receives it there, with a phone number?
> {mate}, the number is on the boxes.
! Picked up at {time}. Tracking went to you by mail.

@ delivery; direction=Between sites
= Van to {city} on {day}: is there room? | Take the roll-ups along to {city}
- If the van goes to {city} anyway, could it take two roll-ups and a box along?
= Two monitors to our {city} office
- Two screens and a chair to the office in {city}.
? wrapped, or shall we wrap it?
> Please wrap it, if you have foil.
! Went with the van, {city} confirmed that it arrived in one piece.

@ delivery; direction=Outgoing; priority=high
= Battery shipment refused by the courier
- The courier sent our parcel back: lithium batteries without a label. The customer waits.
? what's the value, and is it a gift or a sample?
> A sample, {euro} euro.
# UN3481, needs the other carrier.
! Sent again with the right papers by another carrier. Arrives on {day}.

@ delivery; direction=Incoming; priority=normal
= Wrong goods from {supplier} | {supplier} sent {many} instead of {n}
- We ordered {n} and got {many}. Where do I put the rest?
= Damaged pallet at gate {n}
- A pallet arrived with a crushed corner. Driver is already gone.
? did anybody write it on the delivery note?
> Yes, with a signature.
! {supplier} collects it on {day} and sends the right ones. Please don't unpack any more of them.

@ delivery; direction=Incoming; priority=low
= Private parcels at work?
- May I have a private parcel sent here while my street is dug up?
? how big, and for how long?
> Shoe-box size, one week.
! There is a shelf with your name on it. One week is fine.

@ delivery; direction=Between sites; priority=normal
= Archive boxes to the store
- {n} boxes of files may go to the outside store. They're labelled.
? are there any personal data in it? Then it goes in the sealed bin.
> Yes, in two of them.
! Done: two in the sealed bin, the rest in the store. List is attached to your folder.

@ delivery; direction=Outgoing; priority=low
= Return to {supplier} | Send back a loan device
- The loan device goes back to {supplier}. It has the original box.
= Return label doesn't print
- I've got a return label as PDF and no printer here likes it.
? does it need to be insured?
> {supplier} pays, so the label covers it.
! Label printed and the box picked up on {day}.

@ pool_car; vehicle=Car
= Pool car to {city} on {day} | Car for a customer visit in {city}
- Customer visit in {city}, back in the evening. Electric is fine if it gets there.
= Pool car to {city} on {day} | Need a car for two days
- Two of us with a sample case to {city}. Early start.
? leaving before seven? Then you need the key on the evening before.
> At six, so yes please.
! {plate} is yours, key is in the box 4, code came by mail. Charged to 100 %.

@ pool_car; vehicle=Van
= Van for the fair in {city} | Move {n} tables with the van
- We take {n} tables and a counter to {city}. Does it all fit in the small one?
= Van on {day}, who may drive it?
- Van for a day. I have had my licence for 20 years but never drove a van.
? longer than 2.40 m? Then it's van 3.
> 2.20 at most.
! Van 1 it is. Short tour of the mirrors with Kwame at {time}.

@ pool_car; vehicle=Bike; priority=low
= Bike with a flat tyre
- Rear tyre of bike 3 is flat, I pushed it home in the rain.
? is the key back in the box?
> Yes, on hook 3.
! New tube, brakes set, chain oiled. Ride on 🚲

@ pool_car; vehicle=Car; priority=high
= Warning light in {plate}
- A yellow engine appears on the dashboard of {plate}. It still drives.
? where is the car right now?
> In the yard, place 2.
# Second time for this car. Workshop on {day}.
~ Workshop has it until {day}, please use another one.
! Workshop found a sensor, replaced. The car is back in the pool.

@ pool_car; vehicle=Car; priority=low
= Speeding letter for {plate}
- A letter from {city} came for {plate}: 7 km/h too fast. I think it was me, sorry.
? shall we pass on your name to the authority? We have to name the driver.
> Yes, it was me.
! Name passed on, the letter comes to you at home.

@ pool_car; vehicle=Car
= Winter tyres on {plate} | Snow chains for the trip to {city}
- Are the winter tyres on already? We go to {city}, over the pass.
? up to what height do you go?
> Around 1,500 metres.
! {plate} has winter tyres, chains are in the boot. Try them once in the yard.

@ pool_car; vehicle=Car; priority=normal
= Extend booking of {plate} until {day} | Back later than planned | Still in {city}, need the car longer
- The appointment in {city} takes a day longer. May I keep {plate} until {day}?
? can you be here by noon?
> By 11:30, I promise.
! Extended, the next driver takes another car.

@ pool_car; vehicle=Van; priority=normal
= Fuel card of van 3 lost
- The fuel card isn't in its sleeve any more. Last used on {day}.
? did you look below the seat? It likes to hide there.
> Looked twice, no.
! Card blocked, the new one is in the sleeve.
"""

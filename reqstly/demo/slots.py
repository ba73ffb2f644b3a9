"""What fills the {slots} in the plots. Products, rooms and people are invented."""

SLOTS: dict[str, tuple[str, ...]] = {
    "laptop": (
        "Norda 14",
        "Norda 14 G2",
        "Kestrel X2",
        "Kestrel X3 Pro",
        "Lumo Air 13",
        "Lumo Book 16",
        "Tern 15",
    ),
    "phone": ("Pico 9", "Pico 9 Plus", "Halo S", "Halo S2", "Brisk 5G"),
    "screen": ("27-inch Vista", "32-inch Vista", "24-inch Panora", "34-inch Panora Wide"),
    "asset": tuple(f"NB-{number}" for number in range(4103, 4989, 37)),
    "room": (
        "Aurora",
        "Birch",
        "Cedar",
        "Delta",
        "Fjord",
        "Harbour",
        "Juniper",
        "Lagoon",
        "Meridian",
        "Quartz",
    ),
    "floor": ("ground floor", "first floor", "second floor", "third floor", "fourth floor", "fifth floor"),
    "desk": ("2.14", "2.31", "3.07", "3.22", "4.05", "4.18", "5.02", "1.09"),
    "printer": ("PR-03", "PR-07", "PR-11", "PR-12", "PR-16"),
    "app": ("Ledgerly", "Faro CRM", "Paperhouse", "Stocktrail", "Mapleboard"),
    "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
    "time": ("8:15", "9:00", "9:30", "10:45", "11:20", "13:10", "14:00", "15:30", "16:05"),
    "n": ("3", "4", "5", "6", "7", "8", "9", "12"),
    "many": ("14", "16", "18", "20", "22", "25", "30", "40"),
    "city": ("Utrecht", "Gdańsk", "Porto", "Lyon", "Leeds", "Graz", "Malmö", "Basel", "Turin", "Ghent"),
    "mate": (
        "Imani Clarke",
        "Tomáš Havel",
        "Freya Holm",
        "Diego Arrieta",
        "Aoife Brennan",
        "Kenji Mori",
        "Leila Haddad",
        "Emil Sørensen",
        "Ana Petrović",
        "Samuel Osei",
        "Greta Baumann",
        "Nikhil Rao",
    ),
    "project": ("Bluebell", "Lighthouse", "Sparrow", "Northstar", "Tidal", "Acorn"),
    "supplier": (
        "Holm & Daughters",
        "Papeterie Vidal",
        "Brightwater Catering",
        "Kranz Elektro",
        "Oakline Furniture",
    ),
    "plate": ("car 2", "car 4", "car 5", "van 1", "van 3"),
    "euro": ("48", "86", "120", "164", "235", "310", "480", "725"),
    "cc": ("1200", "2140", "3310", "4405", "5170"),
}

# For required answers that a plot leaves to chance, by (type, field).
ANSWERS: dict[tuple[str, str], tuple[str, ...]] = {
    ("laptop", "asset"): ("{asset}",),
    ("access", "approver"): ("{mate}", "My manager", "{mate} (owner)", "team lead"),
    ("software", "product"): ("see below",),
    ("starter_kit", "starter"): ("{mate}",),
    ("repair", "place"): (
        "{floor}, near room {room}",
        "Room {room}",
        "{floor}, desk {desk}",
        "kitchen, {floor}",
    ),
    ("desk_move", "to"): ("{floor}", "desk {desk}", "{floor}, window side"),
    ("pool_car", "trip"): ("{city}", "{city} and back", "customer in {city}"),
    ("travel", "destination"): ("{city}",),
    ("purchase", "item"): ("see below",),
    ("purchase", "cost_centre"): ("{cc}",),
    ("badge", "who"): ("{mate}", "myself", "me"),
    ("invoice", "supplier"): ("{supplier}",),
}

OPENINGS = (
    "Hi,\n",
    "Hello,\n",
    "Hi all,\n",
    "Good morning,\n",
    "Hello team,\n",
    "Hey,\n",
    "Cześć,\n",
    "Moin,\n",
)
CLOSINGS = (
    "\nThanks!",
    " Thank you.",
    "\nMany thanks",
    " Thanks a lot 🙏",
    " No rush.",
    " Thanks in advance.",
    " Call me if that is easier.",
    " I am in the office until {day}.",
    "\nBest,\n{first}",
    " Cheers, {first}",
)
ASK_OPENINGS = ("Hi {first}, ", "{first}, ", "Hello {first},\n", "Thanks for the details. ", "One question: ")
THANKS = (
    "Thanks, works!",
    "Perfect, thank you 🎉",
    "Great, that was quick.",
    "Thank you so much!",
    "👍",
    "Confirmed, all good.",
    "Brilliant, thanks {agent}.",
    "Works. Thanks!",
    "Super, danke schön!",
    "Thanks {agent}, much appreciated.",
    "Very helpful, thank you.",
    "Merci beaucoup !",
    "All good now.",
    "תודה רבה! Thank you!",
)
CANCELS = (
    "No longer needed, sorry for the noise.",
    "It solved itself.",
    "Please ignore, we decided against it.",
    "Duplicate, a colleague had already asked.",
    "Plans changed, I will ask again when it is clear.",
    "Not needed any more, thanks anyway.",
    "Postponed to next quarter.",
)
CHASES = (
    "Any news on this?",
    "Is somebody able to look at this?",
    "Just checking in, still an issue for me.",
    "Hello? 🙂",
    "Sorry to nag, this would really help us.",
    "I know you are busy. A rough date would be enough.",
)
REMINDERS = (
    "Hi {first}, a small reminder: I can go on as soon as I have your answer.",
    "{first}, I tried to call you. Could you have a look at my question above?",
    "Still waiting for your answer here. I will close this at the end of next week if it is not needed.",
)
TRIAGE_NOTES = (
    "Looked at it in stand-up, needs somebody with time on {day}.",
    "Same as one we had last month, see there first.",
    "Not before {day}, we are two people short.",
    "Please do not close without asking first.",
    "Can wait until the rest is through.",
)
MOVES = "This one is for the {team} team, I am passing it on with everything you wrote. No need to ask again."
LOOKING_AGAIN = (
    "Sorry about that, looking at it again now.",
    "Thanks for telling us. I am on it.",
    "Hm. Back on my list for today.",
)
FIXED_AGAIN = (
    "Found the real cause this time, it should stay fixed. Please tell us if not.",
    "Done properly now. I have checked it twice and will look again on {day}.",
    "Sorted together with {first} on the phone.",
)
PROGRESS = (
    "It's next on my list.",
    "Halfway there, I will be back on {day}.",
    "Still waiting for somebody else, I have asked again.",
    "Not forgotten! I'm on it this afternoon.",
    "Small update: it's more than it looked like. {day} is realistic.",
)
UNANSWERED = (
    "I haven't heard back, so I am closing this. Reopen it at any time, everything is kept.",
    "Closing for now, as agreed on the phone.",
)
ACKNOWLEDGED = (
    "Thanks, that helps.",
    "Perfect, that's all I need.",
    "Good, then I know what to do.",
    "Great, thanks. You will hear from me by {day}.",
    "👍 On it.",
)

"""What people may ask for: four teams and their request types, each with the few questions its form asks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Team:
    key: str
    name: str
    confidential: bool
    description: str


@dataclass(frozen=True, slots=True)
class Field:
    key: str
    label: str
    kind: str  # 'text' | 'long' | 'choice' | 'date' | 'number' | 'yes_no'
    required: bool = False
    options: tuple[str, ...] = ()
    help: str = ""


@dataclass(frozen=True, slots=True)
class RequestType:
    key: str
    team: str
    name: str
    description: str
    icon: str  # a Material Icons ligature
    words: str  # what else people type when they mean this
    default_priority: str  # 'low' | 'normal' | 'high' | 'urgent'
    fields: tuple[Field, ...]


def _choice(key: str, label: str, *options: str, required: bool = True) -> Field:
    return Field(key, label, "choice", required, options)


TEAMS: tuple[Team, ...] = (
    Team("it", "IT", False, "Laptops, accounts, software, and whatever has stopped working."),
    Team("ops", "Operations", False, "The building, moves, goods in and out, and the pool cars."),
    Team("admin", "Office & admin", False, "Travel, rooms and events, orders, badges, invoices."),
    Team("hr", "HR", True, "Leave, letters, pay and contracts. Only you and HR see what you write."),
)

_IT = (
    RequestType(
        "laptop",
        "it",
        "Laptop, phone or screen",
        "A device is broken, slow, missing or due for a new one.",
        "laptop_mac",
        "computer notebook battery charger monitor headset dock mobile keyboard mouse",
        "normal",
        (
            _choice(
                "device", "Which device?", "Laptop", "Phone", "Screen", "Docking station", "Headset", "Other"
            ),
            Field("asset", "Asset tag", "text", help="On the sticker below, for example NB-4417."),
            Field("blocked", "Does it keep you from working?", "yes_no", True),
        ),
    ),
    RequestType(
        "access",
        "it",
        "Access to a system",
        "Get into a system, a shared folder or a report.",
        "key",
        "permission rights role login folder share account crm",
        "normal",
        (
            _choice(
                "system",
                "Which system?",
                "Ledgerly",
                "Faro CRM",
                "Paperhouse",
                "Stocktrail",
                "Mapleboard",
                "Shared folder",
                "Other",
            ),
            _choice("level", "What do you need to do there?", "Read", "Edit", "Administer"),
            Field("approver", "Who approves it?", "text", help="Usually your manager or the system's owner."),
            Field("until", "Until when?", "date", help="Leave empty if it is for good."),
        ),
    ),
    RequestType(
        "software",
        "it",
        "Software or a licence",
        "Install, update or license a program.",
        "apps",
        "install program application update licence license plugin tool",
        "normal",
        (
            Field("product", "Which program?", "text", True),
            _choice("cost", "Does it cost anything?", "Free", "Licence needed", "Not sure", required=False),
            Field("devices", "On how many devices?", "number"),
        ),
    ),
    RequestType(
        "incident",
        "it",
        "Something has stopped working",
        "Network, mail, phones, printing or a business system.",
        "report_problem",
        "broken down error outage wifi vpn email printer slow crash",
        "high",
        (
            _choice(
                "where",
                "What is it about?",
                "Wi-Fi and network",
                "Mail and calendar",
                "Phone and video",
                "Printing",
                "A business system",
                "Other",
            ),
            Field("since", "Since when?", "date"),
            Field("people", "How many people notice it?", "number"),
        ),
    ),
    RequestType(
        "account",
        "it",
        "Account and password",
        "Locked out, a new name, a mailbox, somebody who leaves.",
        "manage_accounts",
        "password reset locked mfa second factor mailbox distribution list leaver",
        "high",
        (
            _choice(
                "kind",
                "What is it about?",
                "Locked out",
                "Second factor",
                "Name change",
                "Mailbox or list",
                "Leaver",
                "Other",
            ),
        ),
    ),
    RequestType(
        "starter_kit",
        "it",
        "Equipment for a new starter",
        "Everything ready on somebody's first day.",
        "person_add",
        "onboarding joiner new hire intern equipment",
        "normal",
        (
            Field("starter", "Who starts?", "text", True),
            Field("start_on", "First day", "date", True),
            _choice("kit", "Which kit?", "Standard", "Developer", "Design", "Field work"),
            Field("remote", "Will they work from home?", "yes_no"),
        ),
    ),
)

_OPS = (
    RequestType(
        "repair",
        "ops",
        "Repair in the building",
        "Heating, light, water, doors, furniture, cleaning.",
        "build",
        "facility maintenance broken heating lamp leak door window desk chair cleaning",
        "normal",
        (
            Field("place", "Where exactly?", "text", True, help="Floor, room, which corner."),
            _choice(
                "kind",
                "What is it?",
                "Heating and air",
                "Light and power",
                "Water",
                "Doors and windows",
                "Furniture",
                "Cleaning",
                "Other",
            ),
            Field("danger", "Could somebody get hurt?", "yes_no", True),
        ),
    ),
    RequestType(
        "desk_move",
        "ops",
        "Move desks or people",
        "Another desk, another floor, or a whole team.",
        "moving",
        "relocation seat furniture desk move office",
        "low",
        (
            Field("people", "How many people move?", "number", True),
            Field("to", "Where to?", "text", True),
            Field("move_on", "When?", "date", True),
        ),
    ),
    RequestType(
        "delivery",
        "ops",
        "Goods in and out",
        "Parcels, pallets, and things between our sites.",
        "local_shipping",
        "parcel shipping courier pallet warehouse post pickup customs",
        "normal",
        (
            _choice("direction", "Which way?", "Incoming", "Outgoing", "Between sites"),
            Field("weight", "Weight in kg, roughly", "number"),
            Field("due_on", "When?", "date"),
        ),
    ),
    RequestType(
        "pool_car",
        "ops",
        "Pool car, van or bike",
        "Book one, or tell us what is wrong with it.",
        "directions_car",
        "vehicle car van bike charge card fuel booking",
        "normal",
        (
            _choice("vehicle", "Which one?", "Car", "Van", "Bike"),
            Field("from_on", "From", "date", True),
            Field("until_on", "Until", "date"),
            Field("trip", "Where to?", "text"),
        ),
    ),
)

_ADMIN = (
    RequestType(
        "travel",
        "admin",
        "Business travel",
        "Trains, flights, hotels, and changes on the way.",
        "flight_takeoff",
        "trip train flight hotel booking visa journey ticket",
        "normal",
        (
            Field("destination", "Where to?", "text", True),
            _choice("mode", "How?", "Train", "Flight", "Car", "Hotel only"),
            Field("leave_on", "Leaving", "date", True),
            Field("return_on", "Coming back", "date"),
        ),
    ),
    RequestType(
        "event",
        "admin",
        "Room, meeting or event",
        "A room, catering, and everything for your guests.",
        "event",
        "meeting room booking catering workshop lunch visit party",
        "normal",
        (
            Field("held_on", "When?", "date", True),
            Field("people", "How many people?", "number", True),
            Field("catering", "Food and drinks?", "yes_no"),
        ),
    ),
    RequestType(
        "purchase",
        "admin",
        "Order something",
        "Supplies, furniture, books, small equipment.",
        "shopping_cart",
        "buy order purchase supplies stationery book coffee",
        "low",
        (
            Field("item", "What?", "text", True),
            Field("quantity", "How many?", "number", True),
            Field("cost_centre", "Cost centre", "text"),
        ),
    ),
    RequestType(
        "badge",
        "admin",
        "Badge, key or visitor",
        "Get in, let somebody in, or tell us that a badge is lost.",
        "badge",
        "access card key visitor lost parking door reception",
        "normal",
        (
            _choice(
                "kind",
                "What is it about?",
                "New badge",
                "Lost badge",
                "Visitor",
                "Key",
                "More doors",
                "Parking",
            ),
            Field("who", "For whom?", "text"),
            Field("from_on", "From when?", "date"),
        ),
    ),
    RequestType(
        "invoice",
        "admin",
        "Invoice, card or expenses",
        "A supplier waits, a receipt is missing, a card is refused.",
        "receipt_long",
        "bill payment expense credit card supplier purchase order reimbursement",
        "normal",
        (
            _choice(
                "kind", "What is it about?", "Supplier invoice", "Expenses", "Company card", "Purchase order"
            ),
            Field("amount", "Amount in euro", "number"),
            Field("supplier", "Supplier", "text"),
        ),
    ),
)

_HR = (
    RequestType(
        "leave",
        "hr",
        "Leave and absence",
        "Holiday that does not fit the form, parental, care and unpaid leave.",
        "beach_access",
        "holiday vacation parental sick care unpaid sabbatical absence",
        "normal",
        (
            _choice(
                "kind",
                "Which kind?",
                "Holiday",
                "Parental leave",
                "Care leave",
                "Unpaid leave",
                "Sick leave",
                "Special leave",
            ),
            Field("first_day", "First day", "date", True),
            Field("last_day", "Last day", "date"),
        ),
    ),
    RequestType(
        "letter",
        "hr",
        "Letter or certificate",
        "For a landlord, a bank, an embassy or a new chapter.",
        "description",
        "certificate employment confirmation reference salary proof visa",
        "normal",
        (
            _choice("kind", "Which one?", "Employment", "Salary", "Reference", "Visa or residence", "Other"),
            _choice("language", "In which language?", "English", "German", "French", "Polish"),
            Field("needed_by", "Needed by", "date"),
        ),
    ),
    RequestType(
        "payroll",
        "hr",
        "Pay and payslip",
        "Something on your payslip, your bank details, tax or pension.",
        "payments",
        "salary payslip tax bank bonus overtime pension",
        "normal",
        (
            _choice(
                "topic", "What is it about?", "Payslip", "Bank details", "Tax", "Bonus", "Overtime", "Pension"
            ),
            _choice("month", "Which month?", "This month", "Last month", "Earlier", required=False),
        ),
    ),
    RequestType(
        "contract",
        "hr",
        "Contract or working time",
        "Hours, place of work, title, probation or an extension.",
        "work_history",
        "part time hours remote home office title probation extension",
        "normal",
        (
            _choice(
                "change",
                "What changes?",
                "Working hours",
                "Place of work",
                "Job title",
                "Probation",
                "Extension",
                "Other",
            ),
            Field("from_on", "From when?", "date", True),
        ),
    ),
)

TYPES: tuple[RequestType, ...] = _IT + _OPS + _ADMIN + _HR

"""The people of the demo. They are invented; example.com belongs to nobody."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    key: str
    name: str
    email: str
    role_line: str  # what the demo's sign-in button says below the name
    is_admin: bool = False
    memberships: tuple[tuple[str, str], ...] = ()  # (team key, 'agent' | 'lead')


def _person(key: str, name: str, mail: str, line: str, *memberships: tuple[str, str]) -> Person:
    return Person(key, name, f"{mail}@example.com", line, memberships=memberships)


CAST: tuple[Person, ...] = (
    _person("requester", "Zoë Lindqvist", "zoe.lindqvist", "Staff: asks for things and follows them"),
    _person("agent", "Łukasz Wrona", "lukasz.wrona", "IT agent: works the queue", ("it", "agent")),
    _person("lead", "Amara Okafor", "amara.okafor", "IT lead: keeps the queue moving", ("it", "lead")),
    _person(
        "hr_agent", "Inês Carvalhal", "ines.carvalhal", "HR agent: confidential requests", ("hr", "agent")
    ),
    _person("outsider", "Tom Ashdown", "tom.ashdown", "Staff: sees nothing that is not theirs"),
    Person(
        "admin",
        "Priya Raghunathan",
        "priya.raghunathan@example.com",
        "Admin: sets up teams and types",
        is_admin=True,
    ),
    _person(
        "it_nguyen", "Nguyễn Minh Anh", "minhanh.nguyen", "IT agent: laptops and phones", ("it", "agent")
    ),
    _person("it_dario", "Dario Bellomo", "dario.bellomo", "IT agent: accounts and access", ("it", "agent")),
    _person("it_hanna", "Hanna Väisälä", "hanna.vaisala", "IT agent: network and systems", ("it", "agent")),
    _person("ops_lead", "Marisol Quintero", "marisol.quintero", "Operations lead", ("ops", "lead")),
    _person(
        "ops_pieter", "Pieter van Loon", "pieter.vanloon", "Operations agent: building", ("ops", "agent")
    ),
    _person(
        "ops_kwame", "Kwame Asante", "kwame.asante", "Operations agent: goods and cars", ("ops", "agent")
    ),
    _person("adm_lead", "Sinéad Mulcahy", "sinead.mulcahy", "Office lead", ("admin", "lead")),
    _person("adm_juerg", "Jürg Zellweger", "juerg.zellweger", "Office agent: front desk", ("admin", "agent")),
    _person("adm_yuki", "Yuki Tanabe", "yuki.tanabe", "Office agent: travel and orders", ("admin", "agent")),
    _person("hr_lead", "Benedikt Öhlander", "benedikt.oehlander", "HR lead", ("hr", "lead")),
    _person("hr_salma", "Salma Benhaddou", "salma.benhaddou", "HR agent: payroll", ("hr", "agent")),
    _person("noa", "נועה ברקאי", "noa.barkai", "Staff: research"),
    _person("chidi", "Chidi Eze", "chidi.eze", "Staff: sales"),
    _person("mathilde", "Mathilde Grønning", "mathilde.groenning", "Staff: finance"),
    _person("ravi", "Ravi Deshpande", "ravi.deshpande", "Staff: engineering"),
    _person("oksana", "Oksana Hrytsenko", "oksana.hrytsenko", "Staff: design"),
    _person("george", "George Tupou", "george.tupou", "Staff: warehouse"),
    _person("camille", "Camille Desrosiers", "camille.desrosiers", "Staff: marketing"),
    _person("bartek", "Bartek Żurawski", "bartek.zurawski", "Staff: customer service"),
    _person("lin", "Lin Qiao", "lin.qiao", "Staff: legal"),
)

"""What is said before a move: who sees it now, who will, and above all where something confidential is given away."""

from components.moving import warning, who_sees
from reqstly.requests.audience import Audience

HR = Audience("hr", "HR", True, 3, True)
LEGAL = Audience("legal", "Legal", True, 1, False)
IT = Audience("it", "IT", False, 12, False)
OPS = Audience("ops", "Operations", False, 2, True)


def test_who_sees_it_now_and_then() -> None:
    lines = who_sees(HR, IT, 1)
    assert lines[0] == "Now all of HR (3 people) see it (admins do not: HR is confidential)."
    assert lines[1].startswith("Then all of IT (12 people) and every admin will see it: title, description,")
    assert lines[2].startswith("HR will not see it any more")
    assert lines[-1].startswith("You will not see it any more")
    assert who_sees(IT, LEGAL, 2)[1].startswith("Then all of Legal (1 person) will see them (admins do not")
    assert not any("You will not" in line for line in who_sees(IT, OPS, 1))


def test_the_warning_is_for_what_is_confidential_alone() -> None:
    assert warning(IT, HR, 0) == "" == warning(IT, OPS, 0)
    assert "every admin will read it, the description and answers, too" in warning(HR, IT, 1)
    assert "2 of these requests are confidential" in warning(HR, IT, 2)
    assert "admin" not in warning(HR, LEGAL, 1) and "1 person" in warning(HR, LEGAL, 1)

"""What people and programs hand in, checked before anything else: each function returns the value to store or raises Invalid."""

import re
import unicodedata
from datetime import date

from reqstly import names
from reqstly.errors import Invalid, NotFound

_NUMBER = re.compile(r"^\s*(?:REQ-)?(\d{1,18})\s*$", re.IGNORECASE | re.ASCII)
_EMAIL = re.compile(r"^[^@\s]{1,64}@[^@\s.]+(?:\.[^@\s.]+)+$")
_BIGINT_MOST = 2**63 - 1


def text(value: object, field: str, *, most: int, required: bool = True) -> str:
    """A text as it was typed, less white space at its ends. Markup stays: it is text, and shown as text."""
    if not isinstance(value, str):
        raise Invalid(field, f"The {field} has to be text.")
    if "\x00" in value:
        raise Invalid(
            field, f"The {field} holds a null byte, which cannot be stored. Remove it and send again."
        )
    if any(0xD800 <= ord(char) <= 0xDFFF for char in value):
        raise Invalid(
            field, f"The {field} holds half a character, which cannot be stored. Remove it and send again."
        )
    value = value.replace("\r\n", "\n").strip()
    if required and not _visible(value):
        raise Invalid(field, f"The {field} is empty. Write something first.")
    if len(value) > most:
        raise Invalid(
            field,
            f"The {field} has {len(value):,} characters; at most {most:,} fit. Shorten it and send again.",
        )
    return value


def line(value: object, field: str, *, most: int, required: bool = True) -> str:
    """A text of one line: breaks and tabs become spaces."""
    return text(_flat(value), field, most=most, required=required)


def name(value: object, field: str, *, most: int, required: bool = True) -> str:
    """A line that others recognise somebody or something by, without characters that nobody sees."""
    flat = _flat(value)
    if isinstance(flat, str) and len(flat) <= 10 * most:  # what is longer is refused as too long
        flat = _flat(names.seen(flat))
    return text(flat, field, most=most, required=required)


def identifier(value: object, field: str) -> int:
    """A positive whole number that fits PostgreSQL's bigint."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= _BIGINT_MOST:
        raise Invalid(field, f"The {field} has to be a whole number above zero.")
    return value


def number(value: object) -> int:
    """A request's number from 1042, '1042' or 'REQ-1042'. What cannot be one is not found."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value <= _BIGINT_MOST:
        return value
    if isinstance(value, str) and (match := _NUMBER.match(value)) and int(match[1]) > 0:
        return int(match[1])
    raise NotFound("There is no request with this number, or it is not for you to see.")


def version(value: object) -> int:
    """The version a change was made on."""
    return identifier(value, "version")


def word(value: object, field: str, words: tuple[str, ...]) -> str:
    """One of the given words."""
    if not isinstance(value, str) or value not in words:
        raise Invalid(field, f"The {field} has to be one of: {', '.join(words)}.")
    return value


def flag(value: object, field: str) -> bool:
    """Yes or no, and nothing that merely looks like it."""
    if not isinstance(value, bool):
        raise Invalid(field, f"The {field} has to be yes or no.")
    return value


def email(value: object) -> str:
    """A mail address, normalized to lower case."""
    address = line(line(value, "mail address", most=254).lower(), "mail address", most=254)  # “İ” grows
    if not _EMAIL.match(address) or not address.isprintable():  # what nobody sees would make two of one
        address = names.seen(address)
        raise Invalid("mail address", f"“{address}” is not a mail address. It looks like name@example.com.")
    return address


def key(value: object, field: str, most: int) -> str:
    """A short name for addresses: lower-case letters, digits and dashes."""
    name = line(value, field, most=most).lower()
    if not re.fullmatch(r"[a-z][a-z0-9-]*", name):
        raise Invalid(
            field, f"The {field} begins with a letter and has only lower-case letters, digits and dashes."
        )
    return name


def answers(value: object, form: list[dict[str, object]]) -> dict[str, str]:
    """The answers to a request type's form, as a mapping of field keys to text; empty ones are left out."""
    if not isinstance(value, dict):
        raise Invalid("fields", "The answers to the form have to be a mapping of field names to text.")
    known = {str(field["key"]): field for field in form}
    if unknown := [str(name) for name in value if name not in known]:
        name = unknown[0][:40].encode(errors="replace").decode()
        raise Invalid("fields", f"This form has no field “{name}”.")
    cleaned = {name: _answer(value.get(name), field) for name, field in known.items()}
    return {name: answer for name, answer in cleaned.items() if answer}


FIELD_KINDS = ("text", "long", "choice", "date", "number", "yes_no")
_FIELDS_MOST, _OPTIONS_MOST = 40, 100


def form(value: object) -> list[dict[str, object]]:
    """A request type's form: a list of {key, label, kind, required, options, help}."""
    if not isinstance(value, list) or len(value) > _FIELDS_MOST:
        raise Invalid("fields", f"A form has to be a list of at most {_FIELDS_MOST} fields.")
    fields = [_field(field) for field in value]
    if len({field["key"] for field in fields}) < len(fields):
        raise Invalid("fields", "Two fields of a form cannot have the same key.")
    return fields


def _field(value: object) -> dict[str, object]:
    known = {"key", "label", "kind", "required", "options", "help"}
    if not isinstance(value, dict) or not value.keys() <= known:
        raise Invalid(
            "fields", "Each field of a form has a key, a label, a kind, required, options and help alone."
        )
    kind, options = word(value.get("kind"), "kind of field", FIELD_KINDS), value.get("options", [])
    if not isinstance(options, list) or len(options) > _OPTIONS_MOST or bool(options) != (kind == "choice"):
        raise Invalid("fields", "A choice, and no other field, has a list of options.")
    name = line(value.get("key"), "key of a field", most=40)
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise Invalid("fields", "The key of a field has only lower-case letters, digits and underscores.")
    return {
        "key": name,
        "label": line(value.get("label"), "label of a field", most=120),
        "kind": kind,
        "required": flag(value.get("required", False), "“required” of a field"),
        "options": [line(option, "option of a field", most=120) for option in options],
        "help": line(value.get("help", ""), "help of a field", most=300, required=False),
    }


def _answer(value: object, field: dict[str, object]) -> str:
    label, kind = str(field["label"]), field.get("kind")
    if value is None or value == "":
        if field.get("required"):
            raise Invalid(str(field["key"]), f"“{label}” is needed to begin. Fill it in and send again.")
        return ""
    most = 5_000 if kind == "long" else 500
    try:
        answer = text(value, f"answer to “{label}”", most=most, required=bool(field.get("required")))
    except Invalid as error:
        raise Invalid(str(field["key"]), error.sentence) from None
    options = field.get("options") or ()
    if kind == "choice" and isinstance(options, list | tuple) and answer and answer not in options:
        raise Invalid(str(field["key"]), f"“{label}” has to be one of: {', '.join(map(str, options))}.")
    if kind == "yes_no" and answer not in ("", "yes", "no"):
        raise Invalid(str(field["key"]), f"“{label}” has to be yes or no.")
    if kind == "number" and answer and not re.fullmatch(r"-?\d{1,15}([.,]\d{1,6})?", answer, re.ASCII):
        raise Invalid(str(field["key"]), f"“{label}” has to be a number.")
    if kind == "date" and answer and not _is_date(answer):
        raise Invalid(str(field["key"]), f"“{label}” has to be a date such as 2026-10-01.")
    return answer


def _is_date(value: str) -> bool:
    try:
        # Python also reads 20261001 and 2026-W40-4; a date field of a page does not.
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def storable(value: str) -> str:
    """What of a text from outside PostgreSQL can hold: for what is noted as it came, and never refused."""
    return value.replace("\x00", "").encode(errors="replace").decode()


def _flat(value: object) -> object:
    return re.sub(r"[\s\x01-\x1f\x7f]+", " ", value).strip() if isinstance(value, str) else value


def _visible(value: str) -> bool:
    # Only format and control characters (zero-width spaces, direction marks) would look empty on every screen.
    return any(not char.isspace() and unicodedata.category(char) not in ("Cf", "Cc") for char in value)

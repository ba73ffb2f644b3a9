"""Office time: a day has 540 office minutes, most of them between 8 and 17; a day at the weekend has few.

Stories are timed in office minutes, so that nobody in the demo works all night, whenever the demo is loaded.
"""

from datetime import date, datetime, timedelta
from itertools import pairwise

DAY = 540.0  # office minutes on a weekday
_WEEKEND = 0.05
# By this hour, this share of a day's work is done.
_CURVE = (
    (0.0, 0.0),
    (7.0, 0.01),
    (8.0, 0.06),
    (12.0, 0.48),
    (13.0, 0.54),
    (17.0, 0.92),
    (19.0, 0.98),
    (24.0, 1.0),
)


def before(now: datetime, minutes: float) -> datetime:
    """The moment that lies this many office minutes before now, to the second."""
    day = now.date()
    share = _between(_CURVE, now.hour + now.minute / 60 + now.second / 3600)
    left = minutes / DAY
    while left > share * _weight(day):
        left -= share * _weight(day)
        day, share = day - timedelta(days=1), 1.0
    hours = _between(tuple((done, hour) for hour, done in _CURVE), share - left / _weight(day))
    midnight = now.replace(
        year=day.year, month=day.month, day=day.day, hour=0, minute=0, second=0, microsecond=0
    )
    return midnight + timedelta(seconds=round(hours * 3600))


def workday(start: date, days: int) -> date:
    """The day this many days later (or earlier), or the Monday after it if it falls on a weekend."""
    day = start + timedelta(days=days)
    return day + timedelta(days=(7 - day.weekday()) % 7 if day.weekday() >= 5 else 0)


def _weight(day: date) -> float:
    return _WEEKEND if day.weekday() >= 5 else 1.0


def _between(curve: tuple[tuple[float, float], ...], x: float) -> float:
    for (x1, y1), (x2, y2) in pairwise(curve):
        if x <= x2:
            return y1 + (y2 - y1) * max(x - x1, 0.0) / (x2 - x1)
    return curve[-1][1]

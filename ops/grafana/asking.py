"""Parts of queries that many panels ask with."""

RATE = "[$__rate_interval]"
# What people ask, not what only watches.
PEOPLE = 'job="reqstly", handler!~"/healthz|/readyz|/api/v1/health"'


def rate(name: str, by: str = "", labels: str = "") -> str:
    """How much of a counter a second, together or by labels."""
    return f"sum{f' by ({by})' if by else ''} (rate({name}{f'{{{labels}}}' if labels else ''}{RATE}))"


def within(share: float, name: str, by: str = "", labels: str = "", window: str = RATE) -> str:
    """In what this share of a histogram's observations is, together or by labels."""
    groups = f"le, {by}" if by else "le"
    return f"histogram_quantile({share}, sum by ({groups}) (rate({name}_bucket{f'{{{labels}}}' if labels else ''}{window})))"


def spread(name: str, labels: str = "") -> dict[str, str]:
    """Its half, 95 % and 99 %."""
    return {f"{share:.0%} within": within(share, name, "", labels) for share in (0.5, 0.95, 0.99)}

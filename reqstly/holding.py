"""How much of this process strangers may hold: by one address, and by all together."""

from collections import Counter
from ipaddress import IPv6Address, ip_address


class Held:
    """Something of which each address may hold so much, and all addresses together."""

    def __init__(self, each: int, most: int) -> None:
        self.each, self.most = each, most
        self._of: Counter[str] = Counter()
        self.total = 0

    def take(self, address: str, amount: int = 1) -> bool:
        """Hold so much more; False where that is too much, and nothing is taken."""
        if self._of[address] + amount > self.each or self.total + amount > self.most:
            if not self._of[address]:
                del self._of[address]
            return False
        self._of[address] += amount
        self.total += amount
        return True

    def give(self, address: str, amount: int = 1) -> None:
        """Hold so much less."""
        self.total -= amount
        self._of[address] -= amount
        if self._of[address] <= 0:
            del self._of[address]


def place(client: tuple[str, int] | None) -> str:
    """Whom an address counts as: a network of IPv6 is one household's."""
    host = client[0] if client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if not isinstance(address, IPv6Address):
        return host
    return str(address.ipv4_mapped or IPv6Address(int(address) >> 64 << 64))

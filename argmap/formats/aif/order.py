"""An order in which each comes after what it needs, even where some need each other."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence


def settled(needed: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, bool]]:
    """Yield the keys so that each comes after those it needs, else in their order, with False.

    In a circle one is yielded with True before: it is promised, and comes later. (Kahn 1962.)
    """
    missing = {key: len(needs) for key, needs in needed.items()}
    waiting: dict[str, list[str]] = defaultdict(list)
    for key, needs in needed.items():
        for need in needs:
            waiting[need].append(key)
    ready = deque(key for key, number in missing.items() if not number)
    seen: set[str] = set()

    def release(key: str) -> None:
        seen.add(key)
        for other in waiting[key]:
            missing[other] -= 1
            if not missing[other]:
                ready.append(other)

    for promised in ("", *needed):
        if promised and promised not in seen:
            yield promised, True
            release(promised)
        while ready:
            key = ready.popleft()
            yield key, False
            if key not in seen:
                release(key)

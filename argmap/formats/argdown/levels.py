"""How lines stand below each other: by indentation, as Argdown counts it."""

from __future__ import annotations

from argmap.formats.argdown.document import End


class Levels:
    """What stands above the next line: one thing a level, the outermost first.

    A line that is indented less than the one before belongs to the nearest level that is not
    deeper, and there to what the others of that level belong to.
    """

    def __init__(self) -> None:
        self._stack: list[tuple[int, End | None]] = []

    def __bool__(self) -> bool:
        return bool(self._stack)

    def clear(self) -> None:
        """Begin a block: nothing stands above."""
        self._stack = []

    def begin(self) -> None:
        """Make room for what is not indented and bears on nothing."""
        self._stack = [(0, None)]

    def put(self, element: End) -> None:
        """Say what stands where room was made last."""
        self._stack[-1] = (self._stack[-1][0], element)

    def enter(self, indent: int) -> End | None:
        """Make room for a line with this indentation; return what it stands below, if it does."""
        self._stack = self._stack or [(0, None)]
        is_deeper = indent > self._stack[-1][0]
        while len(self._stack) > 1 and indent < self._stack[-1][0]:
            self._stack.pop()
        if is_deeper:
            self._stack.append((indent, None))
        elif len(self._stack) > 1:
            self._stack[-1] = (self._stack[-1][0], None)
        else:
            self._stack.append((max(indent, 1), None))
            return None
        return self._stack[-2][1]

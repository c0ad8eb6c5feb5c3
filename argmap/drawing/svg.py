"""The names of SVG's elements, as ElementTree wants them."""

NAMESPACE = "http://www.w3.org/2000/svg"


def tag(name: str) -> str:
    """Return the name of an SVG element as ElementTree wants it."""
    return f"{{{NAMESPACE}}}{name}"


TEXT = tag("text")
"""The name of the elements that hold the words of a picture."""

"""Language tags."""


def primary(tag: str) -> str:
    """Return the primary language subtag of a BCP 47 tag in lower case: `de` of `de-AT`."""
    return tag.partition("-")[0].lower()

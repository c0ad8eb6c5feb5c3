"""Names of styles that mean something in argument maps."""

IMPLICIT = "attr_implicit_claim"
STICKY_NOTE = "sticky_note"

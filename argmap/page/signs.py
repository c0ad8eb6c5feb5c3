"""The signs of what stands, each beside its word."""

from argmap.analysis.status import Status

SIGNS = {Status.IN: "✓", Status.OUT: "✗", Status.UNDECIDED: "?"}

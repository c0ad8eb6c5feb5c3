"""The signs and words of what stands."""

from argmap.analysis.status import Reason, Status

SIGNS = {Status.IN: "✓", Status.OUT: "✗", Status.UNDECIDED: "?"}

REASONS = {
    Reason.SUPPORTED: "supported by",
    Reason.EXPOSED: "shown by a distortion that is exposed:",
    Reason.ASSERTED: "put forward as it is, and nothing attacks it",
    Reason.REINSTATED: "stands in spite of",
    Reason.REFUTED: "refuted by",
    Reason.PREMISE_LOST: "it rests on what has fallen:",
    Reason.UNDERCUT: "the step to it is undercut by",
    Reason.CIRCULAR: "supported by nothing but itself:",
    Reason.UNSUPPORTED: "nothing supports it",
    Reason.CONTESTED: "contested by",
    Reason.RESTS_ON: "rests on what is undecided:",
}
"""Each goes before the claims that the reason comes from."""

"""What the parts of a view are called in DOT, and so in the drawing that the engine makes of it."""

from __future__ import annotations

from argmap.analysis.views import View


def names_of_nodes(view: View) -> dict[str, str]:
    """Return the name of each claim's box and each inference's junction, by their ids."""
    shown = [*view.claims, *view.neighbours]
    names = {claim.id: f"n{number}" for number, claim in enumerate(shown)}
    return names | {i.id: f"j{number}" for number, i in enumerate(view.inferences)}


def names_of_clusters(view: View) -> dict[str, str]:
    """Return the name of each section's cluster."""
    sections = dict.fromkeys(claim.section for claim in view.claims)
    return {section: f"s{number}" for number, section in enumerate(sections)}

"""What one language has words for: the buttons, labels, announcements and keys of the page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Interface:
    """One language's words for the page around the map.

    `{}` stands for a number; in `below`, for a number with its noun. `place` and `step` have two:
    which one, and of how many. `key_` says what a key does. `enter`, `shift`, `page_down` and
    `page_up` are what stands on these keys.
    """

    skip: str
    search: str
    previous_result: str
    next_result: str
    found: str
    place: str
    view: str
    as_map: str
    as_list: str
    status: str
    steps: str
    dark: str
    help_and_keys: str
    parts: str
    overview: str
    zoom_in: str
    zoom_out: str
    show_all: str
    list_of_claims: str
    further_claims: str
    below: str
    claim: str
    why: str
    so_what: str
    focus: str
    depth: str
    no_limit: str
    fold: str
    close: str
    rests_on: str
    bears_on: str
    step: str
    back: str
    forward: str
    notes: str
    end: str
    help: str
    keys: str
    enter: str
    shift: str
    page_down: str
    page_up: str
    key_search: str
    key_results: str
    key_choose: str
    key_walk: str
    key_why: str
    key_focus: str
    key_fold: str
    key_zoom: str
    key_move: str
    key_turn: str
    key_list: str
    key_status: str
    key_reveal: str
    key_step: str
    key_notes: str
    key_dark: str
    key_escape: str
    single_keys: str

"""JSON that every reader takes."""

import json
import re
from typing import Any

_SURROGATES = re.compile("[\ud800-\udfff]")
_UNSEEN = re.compile("[\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069]")


def encode_json(data: Any) -> str:
    r"""Return data as JSON in UTF-8, lines indented, ending with a newline.

    Control signs and reversals are written as `\uXXXX`, so that they survive and do no harm in a
    terminal. Half of a surrogate pair becomes a replacement sign, as strict readers refuse it.
    """
    text = json.dumps(data, ensure_ascii=False, indent=2)
    text = _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"

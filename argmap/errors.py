"""What stops the program. Everything that is wrong *in a map* is a `Finding` instead."""


class ArgmapError(Exception):
    """A request that cannot be carried out: a missing file, no layout engine, an unknown section.

    The message names the thing and the remedy; the command line prints it and exits with 2.
    """

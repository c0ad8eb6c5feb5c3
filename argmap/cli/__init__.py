"""The command line: a Click command a file; options go in, text comes out.

Commands import what they need when they run, so that `--help` and `--version` stay quick.
"""

from __future__ import annotations

import errno
import os
import sys

import click

from argmap.cli.analyse import analyse
from argmap.cli.brief import brief
from argmap.cli.check import check
from argmap.cli.convert import convert
from argmap.cli.coverage import coverage
from argmap.cli.distortions import distortions
from argmap.cli.explain import explain
from argmap.cli.extensions import extensions
from argmap.cli.flow import flow
from argmap.cli.fmt import fmt
from argmap.cli.new import new
from argmap.cli.new_distortion import new_distortion
from argmap.cli.render import render
from argmap.cli.rules import rule, rules
from argmap.cli.schema import schema
from argmap.cli.serve import serve
from argmap.cli.status import status
from argmap.cli.streams import open_closed
from argmap.cli.strength import strength
from argmap.cli.translate import translate
from argmap.cli.watch import watch
from argmap.cli.what_if import what_if
from argmap.errors import ArgmapError


class _Stopped(click.ClickException):
    """The program could not do what was asked."""

    exit_code = 2


class _Group(click.Group):
    """Turns what stops the program into one line on stderr and exit code 2."""

    def invoke(self, ctx: click.Context) -> object:
        from argmap.reports.visible import visible

        open_closed()
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except ArgmapError as error:
            raise _Stopped(visible(str(error))) from error
        except OSError as error:
            # What could not be written must not be tried again when the interpreter ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            if error.errno == errno.EPIPE:
                raise
            name = error.filename or "standard output"
            reason = f"{name}: cannot be read or written: {error.strerror}"
            raise _Stopped(visible(reason)) from error


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="argmap", message="argmap %(version)s")
def main() -> None:
    """Argument maps as dependable as code: plain text in git, checked and drawn."""


for command in (
    analyse,
    brief,
    check,
    convert,
    coverage,
    distortions,
    explain,
    extensions,
    flow,
    fmt,
    new,
    new_distortion,
    render,
    rule,
    rules,
    schema,
    serve,
    status,
    strength,
    translate,
    watch,
    what_if,
):
    main.add_command(command)

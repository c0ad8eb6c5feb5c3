"""The real commands as processes of their own, and what they send."""

import json
import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request

import pytest

WAIT = 30
"""Seconds after which what does not come will not come: no test measures time."""


class Process:
    """A command that runs until it is stopped."""

    def __init__(self, arguments, cwd, environment=None):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "argmap", *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=cwd,
            text=True,
            env=os.environ | {"PYTHONUNBUFFERED": "1"} | (environment or {}),
        )

    def stop(self, number=signal.SIGINT):
        """Stop it; return its exit code and all that it said on stderr."""
        self.process.send_signal(number)
        _, said = self.process.communicate(timeout=WAIT)
        return self.process.returncode, said


class Server(Process):
    def __init__(self, *arguments, cwd, port=0):
        super().__init__(["serve", *arguments, "--port", port], cwd)
        self.url = self.process.stdout.readline().split(" ")[0]

    def open(self, path="", **headers):
        request = urllib.request.Request(self.url + path, headers=headers)  # noqa: S310
        return urllib.request.urlopen(request, timeout=WAIT)  # noqa: S310

    def get(self, path=""):
        with self.open(path) as answer:
            return answer.read().decode()

    def status(self, path="", **headers):
        try:
            with self.open(path, **headers) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code

    def events(self, path="events"):
        """Yield what the server says of a page, as it says it."""
        with self.open(path) as stream:
            for line in stream:
                if line.startswith(b"data: "):
                    yield json.loads(line.removeprefix(b"data: "))


@pytest.fixture
def start(tmp_path):
    """Start a server of maps below the test's folder."""
    running = []

    def start_server(*arguments, **options):
        (tmp_path / ".git").mkdir(exist_ok=True)
        running.append(Server(*arguments, cwd=tmp_path, **options))
        return running[-1]

    yield start_server
    for server in running:
        server.process.kill()
        server.process.communicate()


@pytest.fixture
def run(tmp_path):
    """Start `argmap watch` in the test's folder."""
    running = []

    def start_watch(*arguments):
        (tmp_path / ".git").mkdir(exist_ok=True)
        running.append(Process(["watch", *arguments], tmp_path))
        return running[-1]

    yield start_watch
    for process in running:
        process.process.kill()
        process.process.communicate()

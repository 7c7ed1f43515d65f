"""A headless Chromium that is told what to do over a pipe; needs nothing but Python."""

import itertools
import json
import os
import shutil
import subprocess
import tempfile


class Browser:
    """Chromium with one tab. The debugging pipe is its third and fourth file: no port is open."""

    def __init__(self, program="chromium"):
        self.folder = tempfile.mkdtemp(prefix="browser-")
        command_read, self.command = os.pipe()
        self.answers, answer_write = os.pipe()
        self.buffer = b""
        self.numbers = itertools.count(1)

        def wire():
            # Duplicated first, as either may be the third or fourth file already.
            read, write = os.dup(command_read), os.dup(answer_write)
            os.dup2(read, 3)
            os.dup2(write, 4)

        flags = [
            "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--remote-debugging-pipe", "--user-data-dir=" + self.folder, "about:blank",
        ]
        self.process = subprocess.Popen(
            [program] + flags, preexec_fn=wire, close_fds=False, stderr=subprocess.DEVNULL)
        os.close(command_read)
        os.close(answer_write)
        target = self.ask("Target.createTarget", {"url": "about:blank"}, session=None)
        attached = self.ask(
            "Target.attachToTarget", {"targetId": target["targetId"], "flatten": True},
            session=None)
        self.session = attached["sessionId"]
        self.ask("Page.enable")

    def ask(self, method, parameters=None, session=""):
        """Sends a command and waits for its answer."""
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": parameters or {}}
        if session is not None:
            message["sessionId"] = self.session
        os.write(self.command, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(method + ": " + answer["error"]["message"])
                return answer["result"]

    def wait(self, method):
        """Waits for an event."""
        while self.read().get("method") != method:
            pass

    def read(self):
        while b"\0" not in self.buffer:
            data = os.read(self.answers, 1 << 16)
            if not data:
                raise RuntimeError("the browser ended")
            self.buffer += data
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def open(self, address, scheme="light", width=1200):
        """Opens a page as people see it who ask for that scheme of colours."""
        self.ask("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": scheme}]})
        self.ask("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        self.ask("Page.navigate", {"url": address})
        self.wait("Page.loadEventFired")

    def evaluate(self, expression):
        """The value of an expression in the page, waited for where it is a promise."""
        answer = self.ask("Runtime.evaluate", {
            "expression": expression, "returnByValue": True, "awaitPromise": True})
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise RuntimeError(details.get("exception", details).get("description", "failed"))
        return answer["result"].get("value")

    def close(self):
        try:
            self.ask("Browser.close", session=None)
        except RuntimeError:
            pass
        self.process.wait(timeout=20)
        os.close(self.command)
        os.close(self.answers)
        shutil.rmtree(self.folder, ignore_errors=True)

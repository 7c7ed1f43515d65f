"""Checks pages with axe-core in headless Chromium, light and dark.

    check.py AXE FILE...

AXE is the file axe.min.js. The pages' content security policy lets no script run, so the browser
is told to pass it by. Prints every finding and how many there were; exits 1 where there are some.
"""

import pathlib
import shutil
import sys

from browser import Browser

# Opened, so that what is folded is checked too.
PREPARE = "document.querySelectorAll('details').forEach(d => d.open = true)"
RUN = """axe.run(document, {resultTypes: ['violations']}).then(result => result.violations.flatMap(
  rule => rule.nodes.map(node => [rule.impact, rule.id, node.target.join(' '),
    (node.failureSummary || '').replace(/\\s+/g, ' ')])))"""


def main(axe, files):
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        sys.exit("there is no chromium on the path")
    script = pathlib.Path(axe).read_text(encoding="utf-8")
    browser = Browser(program)
    findings = 0
    try:
        browser.ask("Page.setBypassCSP", {"enabled": True})
        for file in files:
            for scheme in ["light", "dark"]:
                browser.open(pathlib.Path(file).resolve().as_uri(), scheme)
                browser.evaluate(PREPARE)
                browser.evaluate(script)
                for impact, rule, target, summary in browser.evaluate(RUN):
                    findings += 1
                    print(f"{file} ({scheme}): {impact}: {rule}: {target}: {summary}")
    finally:
        browser.close()
    print(f"{len(files)} pages, light and dark: {findings} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))

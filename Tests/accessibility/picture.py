"""Takes pictures of pages for people to look at: picture.py FOLDER FILE...

Each page gives NAME-light-1.png and so on, one for each stretch of the page, the same for dark
and narrow, and NAME.pdf in FOLDER.
"""

import base64
import pathlib
import sys

from browser import Browser


STRETCH = 1500


def write(path, answer):
    path.write_bytes(base64.b64decode(answer["data"]))


def main(folder, files):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    browser = Browser()
    try:
        for file in map(pathlib.Path, files):
            for name, scheme, width in [
                    ("light", "light", 1200), ("dark", "dark", 1200), ("narrow", "light", 390)]:
                browser.open(file.resolve().as_uri(), scheme, width)
                size = browser.ask("Page.getLayoutMetrics")["cssContentSize"]
                for part, top in enumerate(range(0, int(size["height"]), STRETCH), 1):
                    clip = {"x": 0, "y": top, "width": size["width"],
                            "height": min(STRETCH, size["height"] - top), "scale": 1}
                    shot = browser.ask(
                        "Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip})
                    write(folder / f"{file.stem}-{name}-{part}.png", shot)
            pdf = browser.ask("Page.printToPDF", {"preferCSSPageSize": True})
            write(folder / f"{file.stem}.pdf", pdf)
    finally:
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
